import type { Role } from "@taizhang/policy";

/** A county leader's post: key, unit, role, title, what it answers for beyond the units that name it. */
export type LeaderSeed = { key: string; unit: string; role: Role; title: string; fields: string[] };

const leader = (key: string, unit: string, role: Role, title: string, fields = ""): LeaderSeed =>
  ({ key, unit, role, title, fields: fields.split(" ").filter(Boolean) });

/** Thirty posts. Units name their leader in `units-data`; fields stand here. */
export const leaderSeeds: readonly LeaderSeed[] = [
  leader("secretary", "party", "magistrate", "县委书记"),
  leader("mayor", "gov", "magistrate", "县长"),
  leader("standing", "gov", "county_leader", "常务副县长", "economy project"),
  leader("vice1", "gov", "county_leader", "副县长（工业商务）", "investment"),
  leader("vice2", "gov", "county_leader", "副县长（城乡建设）", "urban environment"),
  leader("vice3", "gov", "county_leader", "副县长（农业农村）", "rural"),
  leader("vice4", "gov", "county_leader", "副县长（文旅人社）", "culture"),
  leader("vice5", "gov", "county_leader", "副县长（教育卫生）", "education livelihood"),
  leader("vice6", "gov", "county_leader", "副县长、公安局局长", "safety"),
  leader("zone", "kaifa", "county_leader", "开发区党工委书记"),
  leader("deputysec", "party", "county_leader", "县委副书记", "rural"),
  leader("orgminister", "party", "county_leader", "县委常委、组织部部长"),
  leader("pubminister", "party", "county_leader", "县委常委、宣传部部长", "culture"),
  leader("politics", "party", "county_leader", "县委常委、政法委书记", "safety"),
  leader("unitedminister", "party", "county_leader", "县委常委、统战部部长"),
  leader("armed", "party", "county_leader", "县委常委、人武部政委"),
  leader("adviser1", "gov", "county_leader", "县政府党组成员（重点工程）", "project"),
  leader("adviser2", "gov", "county_leader", "县政府党组成员（政务服务）", "business"),
  leader("discsec", "discipline", "observer", "县委常委、纪委书记"),
  leader("partychief", "partyoffice", "observer", "县委常委、县委办公室主任"),
  leader("congress1", "congress", "observer", "县人大常委会主任"),
  leader("congress2", "congress", "observer", "县人大常委会副主任（财经）"),
  leader("congress3", "congress", "observer", "县人大常委会副主任（城建环资）"),
  leader("congress4", "congress", "observer", "县人大常委会副主任（农业农村）"),
  leader("consult1", "consult", "observer", "县政协主席"),
  leader("consult2", "consult", "observer", "县政协副主席（经济）"),
  leader("consult3", "consult", "observer", "县政协副主席（提案）"),
  leader("consult4", "consult", "observer", "县政协副主席（民生）"),
  leader("court", "fayuan", "observer", "县人民法院院长"),
  leader("procurator", "jiancha", "observer", "县人民检察院检察长"),
];
