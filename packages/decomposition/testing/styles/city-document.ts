import type { Fixture } from "./fixture";

/** A city's division of tasks that names classes under one 各, members of a headquarters and places in brackets; in words of our own. */
export const CITY_DOCUMENT: Fixture = {
  style: "city document, classes and members",
  date: "2026-04-02",
  text: `临川市防汛能力提升任务分工
一、重点任务
1.完善监测预警。新建雨量站45处，5月底前联网运行。（牵头单位：市水务局，配合单位：市气象局、市大数据局，各区、县级市）
2.落实巡查责任。汛期每日巡查一次。[牵头单位：市应急管理局；责任单位：市防汛抗旱指挥部成员单位、各街办（园区）]
3.储备抢险物资。
责任单位：市应急管理局、市粮食和储备局、市交通运输局（港航中心）（列第一位者为牵头单位，下同）
4.开展避险演练。
责任单位：市教育局、市民政局，各县、区人民政府`,
  expected: [
    { of: "新建雨量站45处，5月底前联网运行。（牵头单位：市水务局，配合单位：市气象局、市大数据局，各区、县级市）", lead: "市水务局", cooperating: ["市气象局", "市大数据局", "各区、县级市"], due: "2026-05-31", quantities: [[45, "处"]] },
    { of: "汛期每日巡查一次。[牵头单位：市应急管理局；责任单位：市防汛抗旱指挥部成员单位、各街办（园区）]", lead: "市应急管理局", groups: ["市防汛抗旱指挥部成员单位", "各街办（园区）"] },
    { of: "储备抢险物资。\n责任单位：市应急管理局、市粮食和储备局、市交通运输局（港航中心）（列第一位者为牵头单位，下同）", lead: "市应急管理局", joint: ["市粮食和储备局", "市交通运输局（港航中心）"] },
    { of: "开展避险演练。\n责任单位：市教育局、市民政局，各县、区人民政府", lead: "市教育局", joint: ["市民政局"], groups: ["各县、区人民政府"] },
  ],
};
