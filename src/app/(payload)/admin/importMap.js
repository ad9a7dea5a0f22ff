import { FormProblems as FormProblems_b70451d028061e749849e860d8550705 } from '../../../../src/platform/admin/FormProblems'
import { CurrentPassword as CurrentPassword_179159c7570db5339a1279556199853e } from '../../../../src/people/admin/CurrentPassword'
import { Devices as Devices_caf7bd4ee1881dd28246d9fef7666011 } from '../../../../src/people/admin/Devices'
import { KeepTyped as KeepTyped_38982da14ebb17e2fe3cd581e9f55fad } from '../../../../src/platform/admin/KeepTyped'
import { RowsToChoose as RowsToChoose_cc4a5e874dbe4a9197f0089e0155e835 } from '../../../../src/platform/admin/RowsToChoose'
import { MemberState as MemberState_c37f58cde63ba5f7b803b8740187fde3 } from '../../../../src/people/admin/MemberState'
import { DeviceCell as DeviceCell_8c846ea122eee62dcd77abb0e5f13353 } from '../../../../src/people/admin/DeviceCell'
import { AlreadyThere as AlreadyThere_eb04430cb66ea487788b85126b4e7a21 } from '../../../../src/assets/admin/AlreadyThere'
import { ListRemoval as ListRemoval_5eed67cd5d5779cab7563461bdfbd801 } from '../../../../src/platform/admin/removal/ListRemoval'
import { RemovalHost as RemovalHost_f61f5c651b8dcb7844d3085d9e6bab5f } from '../../../../src/platform/admin/removal/RemovalHost'
import { RemovalMenu as RemovalMenu_85f2ba9ec8301cfd8d64c328d2544e07 } from '../../../../src/platform/admin/removal/RemovalMenu'
import { AssetsView as AssetsView_ebd060e86310a4d84b90d1246dd8bb89 } from '../../../../src/assets/admin/AssetsView'
import { KeepWords as KeepWords_de92e27c25c895be9ab540bda9dace9b } from '../../../../src/platform/admin/KeepWords'
import { PictureMaker as PictureMaker_def4eb74754dfd5a0d2ab8b684c95ea4 } from '../../../../src/typesetting/admin/pictures/PictureMaker'
import { CardList as CardList_5e4684992dd0c3572780147845675813 } from '../../../../src/catalog/admin/product/CardList'
import { MoneyCell as MoneyCell_a2f8bb65901b6963f0627dbced820552 } from '../../../../src/catalog/admin/MoneyCell'
import { MoneyField as MoneyField_c410a69efe52a420dcc6e910328b4f92 } from '../../../../src/catalog/admin/MoneyField'
import { PriceCheck as PriceCheck_b97e05abe13a65ebc2e3d7ee12776974 } from '../../../../src/catalog/admin/PriceCheck'
import { PriceCalendar as PriceCalendar_f0099390a2b7c9ca4150106a338bca79 } from '../../../../src/catalog/admin/product/PriceCalendar'
import { LineList as LineList_2d19edafa227087fff66e479c0f9f49b } from '../../../../src/catalog/admin/product/LineList'
import { RefundLadder as RefundLadder_e5cb370e61677bb3135f8fe8aca088ee } from '../../../../src/catalog/admin/product/RefundLadder'
import { ProductSections as ProductSections_d87dac122a0c00f15950686dd30ab532 } from '../../../../src/catalog/admin/product/ProductSections'
import { ProductPhone as ProductPhone_ac4de2bea228eadd354363122e745918 } from '../../../../src/storefront/admin/product/ProductPhone'
import { CollectionVersions as CollectionVersions_11329ca08eaaf5363d5bf5a93f495c85 } from '../../../../src/platform/compare/CollectionVersions'
import { NewProductPage as NewProductPage_24464128d1fc3fdaade957558753d6d9 } from '../../../../src/catalog/pages/NewProductPage'
import { OfferPreview as OfferPreview_a50f6be45d46e475717b90fca02fbd35 } from '../../../../src/catalog/admin/OfferPreview'
import { TopicTroubles as TopicTroubles_3ba12aeba2a1a0a6c1923e10aa71ac2f } from '../../../../src/distribution/admin/PushTroubles'
import { StageCell as StageCell_249d8aaa383cbb3820e87af3603fa369 } from '../../../../src/planning/admin/StageCell'
import { SourcePanel as SourcePanel_2822a8d429523b11997fd0de306f061e } from '../../../../src/planning/admin/sources/SourcePanel'
import { TopicControls as TopicControls_ce99005016e346c17205beef18c6ff9b } from '../../../../src/planning/admin/TopicControls'
import { TopicsView as TopicsView_dc528cb069facbe40ddde9efdaff28dc } from '../../../../src/planning/admin/TopicsView'
import { OccasionsView as OccasionsView_3178a01ea3d7a15e53b971ad1f39d445 } from '../../../../src/planning/admin/year/OccasionsView'
import { DraftBar as DraftBar_23786f21bd45b75f771bf81581ba2148 } from '../../../../src/distribution/admin/DraftBar'
import { WhoIsHere as WhoIsHere_c0c5efff512b8ba2ae942c511ad20e88 } from '../../../../src/writing/admin/WhoIsHere'
import { BringTogether as BringTogether_9271bea36942f331007989624a1d2e97 } from '../../../../src/writing/admin/BringTogether'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CardMenuFeature as CardMenuFeature_54761dec996bf6a84d2274dc76b86b36 } from '../../../../src/writing/admin/card-menu'
import { BlockThemeField as BlockThemeField_c8e11e7db869d4b0d464921c5102b7aa } from '../../../../src/typesetting/admin/BlockThemeField'
import { CardRowLabel as CardRowLabel_6a87535ab754afa427332057c9292060 } from '../../../../src/writing/admin/CardRowLabel'
import { ChooseTogether as ChooseTogether_8ae0605b46919076f6f789b98f1c9979 } from '../../../../src/writing/admin/ChooseTogether'
import { FactLabel as FactLabel_336aa91b292f0e7462c136975d68192a } from '../../../../src/writing/admin/FactLabel'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableMenuFeature as TableMenuFeature_39a21a9b45e3b203469878f4786303cb } from '../../../../src/writing/admin/table-menu'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { VariantsField as VariantsField_7cef70eb370b71a8b4c0fd0d8eb342f4 } from '../../../../src/typesetting/admin/variants/VariantsField'
import { PreviewPanel as PreviewPanel_d82fb44782e5a74594e65b34e5bb030e } from '../../../../src/typesetting/admin/PreviewPanel'
import { StageCell as StageCell_9b9bdef9fa95ebde90f4036d08557245 } from '../../../../src/writing/admin/StageCell'
import { ThemeField as ThemeField_84e8fac9e8653e9f8fe73921f4b4fef9 } from '../../../../src/typesetting/admin/ThemeField'
import { ImportButton as ImportButton_bec83e96452de421ed90817877b874bd } from '../../../../src/typesetting/admin/import/ImportButton'
import { ExportDraft as ExportDraft_671795e457652f1b0c8b2f4dcc73ec53 } from '../../../../src/typesetting/admin/exchange/ExportDraft'
import { DraftControls as DraftControls_3c2dc483c43a8299afe8edf1dcbfa0bc } from '../../../../src/distribution/admin/DraftControls'
import { SavedState as SavedState_ded151768ab7fc8b1cfd914ef0a35e28 } from '../../../../src/writing/admin/SavedState'
import { DraftVersions as DraftVersions_310095b99704cd54cbb767b387539d36 } from '../../../../src/writing/pages/DraftVersions'
import { NewDraftPage as NewDraftPage_a8116745de854526d2b3e7348ff277f6 } from '../../../../src/writing/pages/NewDraftPage'
import { ThemeMaker as ThemeMaker_36c76de0f564a7a4772ac26a89c8e75d } from '../../../../src/typesetting/admin/theme-maker/ThemeMaker'
import { ChannelPause as ChannelPause_b4de2b86ab592c4e7ec42d866ad9a14b } from '../../../../src/distribution/admin/ChannelPause'
import { ChannelConsequences as ChannelConsequences_a1783d6ce12917a9491572e4641fe8e5 } from '../../../../src/distribution/admin/ChannelConsequences'
import { TestConnection as TestConnection_a85298470ea4f7d049ff261e9d8ea154 } from '../../../../src/distribution/admin/TestConnection'
import { PushTroubles as PushTroubles_3ba12aeba2a1a0a6c1923e10aa71ac2f } from '../../../../src/distribution/admin/PushTroubles'
import { PushStatusCell as PushStatusCell_0efb29a24e48695db1b5d6de452f2576 } from '../../../../src/distribution/admin/PushStatusCell'
import { PushControls as PushControls_3c31d96bcefaf1b0fc3d74e7298403d9 } from '../../../../src/distribution/admin/PushControls'
import { PushesView as PushesView_080986c99273fee86bb7ddbee7a5e788 } from '../../../../src/distribution/admin/PushesView'
import { StateCell as StateCell_3d87e19fdf22dd7cc7bcec1a12fc6699 } from '../../../../src/distribution/admin/StateCell'
import { DeliveryView as DeliveryView_30c1cbddd135fc2634a5e0f11d571d41 } from '../../../../src/distribution/admin/DeliveryView'
import { PostView as PostView_b6a2fe3903dea0fd6e277c2160cc6c4e } from '../../../../src/storefront/admin/PostView'
import { Navigation as Navigation_56a1cd804de15549aa00467e619ff7aa } from '../../../../src/desk/admin/Navigation'
import { FenceBand as FenceBand_f8da50442659a596c139a8cbb851c685 } from '../../../../src/desk/pages/FenceBand'
import { Icon as Icon_e57465bb95f900d47ac3f8335ae145ef } from '../../../../src/desk/admin/Logo'
import { Logo as Logo_e57465bb95f900d47ac3f8335ae145ef } from '../../../../src/desk/admin/Logo'
import { Palette as Palette_618dbd7a87cdffaa277d06cd5f785c7e } from '../../../../src/desk/admin/palette/Palette'
import { SignInHelp as SignInHelp_e9f22865dfefac769aac2455a94a12cf } from '../../../../src/desk/admin/SignInHelp'
import { InZone as InZone_01a4d3e053e952538b4eb43a9788a7ca } from '../../../../src/platform/admin/InZone'
import { SpokenNames as SpokenNames_dca6675e7ee3f0a672ae6bd418007720 } from '../../../../src/platform/admin/names/SpokenNames'
import { ConflictProvider as ConflictProvider_b2b1aafdefbc98c12766d82b50a7ebf1 } from '../../../../src/writing/admin/ConflictProvider'
import { PaletteHost as PaletteHost_55905baf5996e4c7867da9ebe802a817 } from '../../../../src/desk/admin/palette/PaletteHost'
import { ImportPage as ImportPage_0fab7aa178496129b61fcf0bff8d6f2f } from '../../../../src/typesetting/pages/ImportPage'
import { StartPage as StartPage_44e0cbbe9308f1a53a17ae91c0dcc39b } from '../../../../src/desk/pages/StartPage'
import { HealthPage as HealthPage_a5e68dbc919d21c4c4b4b2aea27230da } from '../../../../src/desk/pages/HealthPage'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/platform/admin/FormProblems#FormProblems": FormProblems_b70451d028061e749849e860d8550705,
  "/src/people/admin/CurrentPassword#CurrentPassword": CurrentPassword_179159c7570db5339a1279556199853e,
  "/src/people/admin/Devices#Devices": Devices_caf7bd4ee1881dd28246d9fef7666011,
  "/src/platform/admin/KeepTyped#KeepTyped": KeepTyped_38982da14ebb17e2fe3cd581e9f55fad,
  "/src/platform/admin/RowsToChoose#RowsToChoose": RowsToChoose_cc4a5e874dbe4a9197f0089e0155e835,
  "/src/people/admin/MemberState#MemberState": MemberState_c37f58cde63ba5f7b803b8740187fde3,
  "/src/people/admin/DeviceCell#DeviceCell": DeviceCell_8c846ea122eee62dcd77abb0e5f13353,
  "/src/assets/admin/AlreadyThere#AlreadyThere": AlreadyThere_eb04430cb66ea487788b85126b4e7a21,
  "/src/platform/admin/removal/ListRemoval#ListRemoval": ListRemoval_5eed67cd5d5779cab7563461bdfbd801,
  "/src/platform/admin/removal/RemovalHost#RemovalHost": RemovalHost_f61f5c651b8dcb7844d3085d9e6bab5f,
  "/src/platform/admin/removal/RemovalMenu#RemovalMenu": RemovalMenu_85f2ba9ec8301cfd8d64c328d2544e07,
  "/src/assets/admin/AssetsView#AssetsView": AssetsView_ebd060e86310a4d84b90d1246dd8bb89,
  "/src/platform/admin/KeepWords#KeepWords": KeepWords_de92e27c25c895be9ab540bda9dace9b,
  "/src/typesetting/admin/pictures/PictureMaker#PictureMaker": PictureMaker_def4eb74754dfd5a0d2ab8b684c95ea4,
  "/src/catalog/admin/product/CardList#CardList": CardList_5e4684992dd0c3572780147845675813,
  "/src/catalog/admin/MoneyCell#MoneyCell": MoneyCell_a2f8bb65901b6963f0627dbced820552,
  "/src/catalog/admin/MoneyField#MoneyField": MoneyField_c410a69efe52a420dcc6e910328b4f92,
  "/src/catalog/admin/PriceCheck#PriceCheck": PriceCheck_b97e05abe13a65ebc2e3d7ee12776974,
  "/src/catalog/admin/product/PriceCalendar#PriceCalendar": PriceCalendar_f0099390a2b7c9ca4150106a338bca79,
  "/src/catalog/admin/product/LineList#LineList": LineList_2d19edafa227087fff66e479c0f9f49b,
  "/src/catalog/admin/product/RefundLadder#RefundLadder": RefundLadder_e5cb370e61677bb3135f8fe8aca088ee,
  "/src/catalog/admin/product/ProductSections#ProductSections": ProductSections_d87dac122a0c00f15950686dd30ab532,
  "/src/storefront/admin/product/ProductPhone#ProductPhone": ProductPhone_ac4de2bea228eadd354363122e745918,
  "/src/platform/compare/CollectionVersions#CollectionVersions": CollectionVersions_11329ca08eaaf5363d5bf5a93f495c85,
  "/src/catalog/pages/NewProductPage#NewProductPage": NewProductPage_24464128d1fc3fdaade957558753d6d9,
  "/src/catalog/admin/OfferPreview#OfferPreview": OfferPreview_a50f6be45d46e475717b90fca02fbd35,
  "/src/distribution/admin/PushTroubles#TopicTroubles": TopicTroubles_3ba12aeba2a1a0a6c1923e10aa71ac2f,
  "/src/planning/admin/StageCell#StageCell": StageCell_249d8aaa383cbb3820e87af3603fa369,
  "/src/planning/admin/sources/SourcePanel#SourcePanel": SourcePanel_2822a8d429523b11997fd0de306f061e,
  "/src/planning/admin/TopicControls#TopicControls": TopicControls_ce99005016e346c17205beef18c6ff9b,
  "/src/planning/admin/TopicsView#TopicsView": TopicsView_dc528cb069facbe40ddde9efdaff28dc,
  "/src/planning/admin/year/OccasionsView#OccasionsView": OccasionsView_3178a01ea3d7a15e53b971ad1f39d445,
  "/src/distribution/admin/DraftBar#DraftBar": DraftBar_23786f21bd45b75f771bf81581ba2148,
  "/src/writing/admin/WhoIsHere#WhoIsHere": WhoIsHere_c0c5efff512b8ba2ae942c511ad20e88,
  "/src/writing/admin/BringTogether#BringTogether": BringTogether_9271bea36942f331007989624a1d2e97,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/writing/admin/card-menu#CardMenuFeature": CardMenuFeature_54761dec996bf6a84d2274dc76b86b36,
  "/src/typesetting/admin/BlockThemeField#BlockThemeField": BlockThemeField_c8e11e7db869d4b0d464921c5102b7aa,
  "/src/writing/admin/CardRowLabel#CardRowLabel": CardRowLabel_6a87535ab754afa427332057c9292060,
  "/src/writing/admin/ChooseTogether#ChooseTogether": ChooseTogether_8ae0605b46919076f6f789b98f1c9979,
  "/src/writing/admin/FactLabel#FactLabel": FactLabel_336aa91b292f0e7462c136975d68192a,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/writing/admin/table-menu#TableMenuFeature": TableMenuFeature_39a21a9b45e3b203469878f4786303cb,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/typesetting/admin/variants/VariantsField#VariantsField": VariantsField_7cef70eb370b71a8b4c0fd0d8eb342f4,
  "/src/typesetting/admin/PreviewPanel#PreviewPanel": PreviewPanel_d82fb44782e5a74594e65b34e5bb030e,
  "/src/writing/admin/StageCell#StageCell": StageCell_9b9bdef9fa95ebde90f4036d08557245,
  "/src/typesetting/admin/ThemeField#ThemeField": ThemeField_84e8fac9e8653e9f8fe73921f4b4fef9,
  "/src/typesetting/admin/import/ImportButton#ImportButton": ImportButton_bec83e96452de421ed90817877b874bd,
  "/src/typesetting/admin/exchange/ExportDraft#ExportDraft": ExportDraft_671795e457652f1b0c8b2f4dcc73ec53,
  "/src/distribution/admin/DraftControls#DraftControls": DraftControls_3c2dc483c43a8299afe8edf1dcbfa0bc,
  "/src/writing/admin/SavedState#SavedState": SavedState_ded151768ab7fc8b1cfd914ef0a35e28,
  "/src/writing/pages/DraftVersions#DraftVersions": DraftVersions_310095b99704cd54cbb767b387539d36,
  "/src/writing/pages/NewDraftPage#NewDraftPage": NewDraftPage_a8116745de854526d2b3e7348ff277f6,
  "/src/typesetting/admin/theme-maker/ThemeMaker#ThemeMaker": ThemeMaker_36c76de0f564a7a4772ac26a89c8e75d,
  "/src/distribution/admin/ChannelPause#ChannelPause": ChannelPause_b4de2b86ab592c4e7ec42d866ad9a14b,
  "/src/distribution/admin/ChannelConsequences#ChannelConsequences": ChannelConsequences_a1783d6ce12917a9491572e4641fe8e5,
  "/src/distribution/admin/TestConnection#TestConnection": TestConnection_a85298470ea4f7d049ff261e9d8ea154,
  "/src/distribution/admin/PushTroubles#PushTroubles": PushTroubles_3ba12aeba2a1a0a6c1923e10aa71ac2f,
  "/src/distribution/admin/PushStatusCell#PushStatusCell": PushStatusCell_0efb29a24e48695db1b5d6de452f2576,
  "/src/distribution/admin/PushControls#PushControls": PushControls_3c31d96bcefaf1b0fc3d74e7298403d9,
  "/src/distribution/admin/PushesView#PushesView": PushesView_080986c99273fee86bb7ddbee7a5e788,
  "/src/distribution/admin/StateCell#StateCell": StateCell_3d87e19fdf22dd7cc7bcec1a12fc6699,
  "/src/distribution/admin/DeliveryView#DeliveryView": DeliveryView_30c1cbddd135fc2634a5e0f11d571d41,
  "/src/storefront/admin/PostView#PostView": PostView_b6a2fe3903dea0fd6e277c2160cc6c4e,
  "/src/desk/admin/Navigation#Navigation": Navigation_56a1cd804de15549aa00467e619ff7aa,
  "/src/desk/pages/FenceBand#FenceBand": FenceBand_f8da50442659a596c139a8cbb851c685,
  "/src/desk/admin/Logo#Icon": Icon_e57465bb95f900d47ac3f8335ae145ef,
  "/src/desk/admin/Logo#Logo": Logo_e57465bb95f900d47ac3f8335ae145ef,
  "/src/desk/admin/palette/Palette#Palette": Palette_618dbd7a87cdffaa277d06cd5f785c7e,
  "/src/desk/admin/SignInHelp#SignInHelp": SignInHelp_e9f22865dfefac769aac2455a94a12cf,
  "/src/platform/admin/InZone#InZone": InZone_01a4d3e053e952538b4eb43a9788a7ca,
  "/src/platform/admin/names/SpokenNames#SpokenNames": SpokenNames_dca6675e7ee3f0a672ae6bd418007720,
  "/src/writing/admin/ConflictProvider#ConflictProvider": ConflictProvider_b2b1aafdefbc98c12766d82b50a7ebf1,
  "/src/desk/admin/palette/PaletteHost#PaletteHost": PaletteHost_55905baf5996e4c7867da9ebe802a817,
  "/src/typesetting/pages/ImportPage#ImportPage": ImportPage_0fab7aa178496129b61fcf0bff8d6f2f,
  "/src/desk/pages/StartPage#StartPage": StartPage_44e0cbbe9308f1a53a17ae91c0dcc39b,
  "/src/desk/pages/HealthPage#HealthPage": HealthPage_a5e68dbc919d21c4c4b4b2aea27230da,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
