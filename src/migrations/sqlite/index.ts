import * as migration_20261121_225405_initial from './20261121_225405_initial';

export const migrations = [
  {
    up: migration_20261121_225405_initial.up,
    down: migration_20261121_225405_initial.down,
    name: '20261121_225405_initial'
  },
];
