import * as migration_20261121_234257_initial from './20261121_234257_initial';
import * as migration_20261122_030148_themes_and_variants from './20261122_030148_themes_and_variants';
import * as migration_20261122_043341_ai_origin from './20261122_043341_ai_origin';
import * as migration_20261129_192959_uses_and_trash from './20261129_192959_uses_and_trash';
import * as migration_20261129_193502_draft_writers from './20261129_193502_draft_writers';
import * as migration_20261129_193759_sign_in_without_lock from './20261129_193759_sign_in_without_lock';
import * as migration_20261129_194756_indexes_of_lists from './20261129_194756_indexes_of_lists';
import * as migration_20261129_195059_push_trouble from './20261129_195059_push_trouble';
import * as migration_20261129_195608_money_and_offers from './20261129_195608_money_and_offers';
import * as migration_20261129_201232_live_posts from './20261129_201232_live_posts';
import * as migration_20261129_224509_picture_doubles from './20261129_224509_picture_doubles';
import * as migration_20261129_225716_members_and_replacing from './20261129_225716_members_and_replacing';
import * as migration_20261129_234305_list_indexes from './20261129_234305_list_indexes';
import * as migration_20261130_130558_year_and_plans from './20261130_130558_year_and_plans';
import * as migration_20261130_135340_sign_ins_and_settings from './20261130_135340_sign_ins_and_settings';
import * as migration_20261130_175647_pushes_and_product_rooms from './20261130_175647_pushes_and_product_rooms';

export const migrations = [
  {
    up: migration_20261121_234257_initial.up,
    down: migration_20261121_234257_initial.down,
    name: '20261121_234257_initial',
  },
  {
    up: migration_20261122_030148_themes_and_variants.up,
    down: migration_20261122_030148_themes_and_variants.down,
    name: '20261122_030148_themes_and_variants',
  },
  {
    up: migration_20261122_043341_ai_origin.up,
    down: migration_20261122_043341_ai_origin.down,
    name: '20261122_043341_ai_origin',
  },
  {
    up: migration_20261129_192959_uses_and_trash.up,
    down: migration_20261129_192959_uses_and_trash.down,
    name: '20261129_192959_uses_and_trash',
  },
  {
    up: migration_20261129_193502_draft_writers.up,
    down: migration_20261129_193502_draft_writers.down,
    name: '20261129_193502_draft_writers',
  },
  {
    up: migration_20261129_193759_sign_in_without_lock.up,
    down: migration_20261129_193759_sign_in_without_lock.down,
    name: '20261129_193759_sign_in_without_lock',
  },
  {
    up: migration_20261129_194756_indexes_of_lists.up,
    down: migration_20261129_194756_indexes_of_lists.down,
    name: '20261129_194756_indexes_of_lists',
  },
  {
    up: migration_20261129_195059_push_trouble.up,
    down: migration_20261129_195059_push_trouble.down,
    name: '20261129_195059_push_trouble',
  },
  {
    up: migration_20261129_195608_money_and_offers.up,
    down: migration_20261129_195608_money_and_offers.down,
    name: '20261129_195608_money_and_offers',
  },
  {
    up: migration_20261129_201232_live_posts.up,
    down: migration_20261129_201232_live_posts.down,
    name: '20261129_201232_live_posts',
  },
  {
    up: migration_20261129_224509_picture_doubles.up,
    down: migration_20261129_224509_picture_doubles.down,
    name: '20261129_224509_picture_doubles',
  },
  {
    up: migration_20261129_225716_members_and_replacing.up,
    down: migration_20261129_225716_members_and_replacing.down,
    name: '20261129_225716_members_and_replacing',
  },
  {
    up: migration_20261129_234305_list_indexes.up,
    down: migration_20261129_234305_list_indexes.down,
    name: '20261129_234305_list_indexes',
  },
  {
    up: migration_20261130_130558_year_and_plans.up,
    down: migration_20261130_130558_year_and_plans.down,
    name: '20261130_130558_year_and_plans',
  },
  {
    up: migration_20261130_135340_sign_ins_and_settings.up,
    down: migration_20261130_135340_sign_ins_and_settings.down,
    name: '20261130_135340_sign_ins_and_settings',
  },
  {
    up: migration_20261130_175647_pushes_and_product_rooms.up,
    down: migration_20261130_175647_pushes_and_product_rooms.down,
    name: '20261130_175647_pushes_and_product_rooms'
  },
];
