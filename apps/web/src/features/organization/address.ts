export const organizationTabs = ["units", "leaders", "fields", "groups", "words", "learned"] as const;
export type OrganizationTab = (typeof organizationTabs)[number];

/** The administration of the organization, at a tab or at a unit. */
export const organizationAddress = (tab: OrganizationTab, unitId?: string): string =>
  `/admin/organization?${new URLSearchParams({ tab, ...(unitId && { unit: unitId }) }).toString()}`;
