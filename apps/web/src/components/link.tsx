"use client";
import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link that is fetched when it is followed: a page full of numbers would otherwise ask the server for each of them. */
export default function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
