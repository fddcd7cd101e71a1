"use client";
import { ChevronDown } from "lucide-react";
import type { ElementType } from "react";
import { BarButton } from "./bar-button";
import { Menu, type MenuGroup } from "./menu";

export interface PostChoice {
  readonly id: string;
  /** Unit and post, for example "县住建局 · 联络员". */
  readonly label: string;
}

export interface AccountMenuProps {
  readonly name: string;
  readonly posts: readonly PostChoice[];
  readonly currentPost: string;
  readonly onPost: (id: string) => void;
  /** Heading over the posts, for example "切换岗位". */
  readonly postsLabel: string;
  /** Password, language, sign out. */
  readonly groups: readonly MenuGroup[];
  readonly linkAs?: ElementType;
}

/** Who is signed in and in which post; other posts are one click away. */
export function AccountMenu({ name, posts, currentPost, onPost, postsLabel, groups, linkAs }: AccountMenuProps) {
  const post = posts.find((choice) => choice.id === currentPost);
  const postGroup: MenuGroup = {
    id: "posts",
    label: postsLabel,
    entries: posts.map(({ id, label }) => ({ id, label, checked: id === currentPost, onSelect: () => onPost(id) })),
  };
  return (
    <Menu
      align="end"
      groups={[postGroup, ...groups]}
      {...(linkAs === undefined ? {} : { linkAs })}
      trigger={
        <BarButton>
          <span className="hidden max-w-56 truncate md:inline">{post?.label}</span>
          <span className="hidden md:inline" aria-hidden="true">·</span>
          <span className="max-w-24 truncate">{name}</span>
          <ChevronDown size={16} aria-hidden="true" />
        </BarButton>
      }
    />
  );
}
