import * as migration_20261121_225421_initial from './20261121_225421_initial';
import * as migration_20261122_043341_ai_origin from './20261122_043341_ai_origin';

export const migrations = [
  {
    up: migration_20261121_225421_initial.up,
    down: migration_20261121_225421_initial.down,
    name: '20261121_225421_initial',
  },
  {
    up: migration_20261122_043341_ai_origin.up,
    down: migration_20261122_043341_ai_origin.down,
    name: '20261122_043341_ai_origin'
  },
];
