import { leaders, listFields, listGroups, listPosts, listWords, tree } from "@taizhang/domain/organization/server";
import { listProposals } from "@taizhang/domain/learning/server";
import { today } from "@taizhang/planning";
import { can, proposalStates } from "@taizhang/policy";
import { forbidden } from "next/navigation";
import type { ReactNode } from "react";
import { LearnedView } from "@/features/learning/learned-view";
import { organizationAddress, organizationTabs, type OrganizationTab } from "@/features/organization/address";
import { FieldsPane } from "@/features/organization/fields-pane";
import { GroupsPane } from "@/features/organization/groups-pane";
import { ImportUnits } from "@/features/organization/import-units";
import { LeadersPane } from "@/features/organization/leaders-pane";
import { OrganizationView } from "@/features/organization/organization-view";
import { PostsCard } from "@/features/organization/posts-card";
import { UnitCard } from "@/features/organization/unit-card";
import type { Unit } from "@/features/organization/unit-form";
import { AddUnitButton, UnitsPane } from "@/features/organization/units-pane";
import { WordTools } from "@/features/organization/word-tools";
import { WordsPane } from "@/features/organization/words-pane";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

type Params = Awaited<SearchParams>;

async function units(all: readonly Unit[], unitId: string): Promise<ReactNode> {
  const unit = all.find(({ id }) => id === unitId);
  if (!unit) return <UnitsPane units={all} unitId={null} />;
  const day = today(new Date());
  const [words, posts] = await Promise.all([call(listWords, { unitId }), call(listPosts, { unitId })]);
  return (
    <UnitsPane units={all} unitId={unit.id}>
      <div className="grid grid-cols-1 gap-4 *:min-w-0">
        <UnitCard unit={unit} units={all} words={words} today={day} key={unit.id}>
          <PostsCard unitId={unit.id} unitName={unit.shortName} posts={posts} today={day} />
        </UnitCard>
      </div>
    </UnitsPane>
  );
}

async function learned(wanted: string): Promise<ReactNode> {
  const state = proposalStates.find((one) => one === wanted) ?? "open";
  return <LearnedView found={await call(listProposals, { state })} state={state} base={organizationAddress("learned")} mayDecide mayRead={false} />;
}

async function pane(tab: Exclude<OrganizationTab, "learned">, all: readonly Unit[], params: Params): Promise<ReactNode> {
  if (tab === "fields") return <FieldsPane fields={await call(listFields, {})} />;
  if (tab === "groups") return <GroupsPane groups={await call(listGroups, {})} units={all} />;
  if (tab === "leaders") return <LeadersPane leaders={await call(leaders, {})} units={all} fields={await call(listFields, {})} />;
  if (tab === "words") return <WordsPane units={all} words={await call(listWords, {})} q={oneOf(params, "q", 50)} />;
  return units(all, oneOf(params, "unit"));
}

function actions(tab: OrganizationTab, all: readonly Unit[]): ReactNode {
  if (tab === "learned") return null;
  if (tab === "words") return <WordTools />;
  return <><ImportUnits /><AddUnitButton units={all} /></>;
}

/** Everybody may read the organization; this page is for who keeps it. */
export default async function OrganizationPage({ searchParams }: { readonly searchParams: SearchParams }) {
  if (!can((await requireSession()).actor, "organization.manage")) forbidden();
  const params = await searchParams;
  const wanted = oneOf(params, "tab");
  const tab = organizationTabs.find((one) => one === wanted) ?? "units";
  const all = await call(tree, {});
  return <OrganizationView tab={tab} actions={actions(tab, all)}>{tab === "learned" ? await learned(oneOf(params, "state")) : await pane(tab, all, params)}</OrganizationView>;
}
