import {
  addAlias, addPost, addUnit, appoint, changePost, changeUnit, countyName, delegate, endHolding, endUnit, findPeople, frame, importUnits, leaders, listDelegations,
  listFields, listGroups, listPosts, people, previewUnits, removeAlias, revokeDelegation, saveField, saveGroup, setPortfolio, tree,
} from "@taizhang/domain/organization/server";
import { ask, tell } from "../procedure";

export const organizationRouter = {
  county: ask(countyName),
  frame: ask(frame),
  tree: ask(tree),
  leaders: ask(leaders),
  people: ask(people),
  findPeople: ask(findPeople),
  posts: ask(listPosts),
  fields: ask(listFields),
  groups: ask(listGroups),
  listDelegations: ask(listDelegations),
  previewUnits: ask(previewUnits),
  delegate: tell(delegate),
  revokeDelegation: tell(revokeDelegation),
  importUnits: tell(importUnits),
  addUnit: tell(addUnit),
  changeUnit: tell(changeUnit),
  endUnit: tell(endUnit),
  addAlias: tell(addAlias),
  removeAlias: tell(removeAlias),
  addPost: tell(addPost),
  changePost: tell(changePost),
  appoint: tell(appoint),
  endHolding: tell(endHolding),
  setPortfolio: tell(setPortfolio),
  saveField: tell(saveField),
  saveGroup: tell(saveGroup),
};
