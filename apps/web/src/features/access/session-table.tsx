"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { formatTime } from "@/components/format";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { deviceOf } from "./user-agent";

type Sessions = RouterOutputs["access"]["listSessions"];

/** Where one is signed in; every other place can be ended. */
export function SessionTable({ sessions, current }: { readonly sessions: Sessions; readonly current: string }) {
  const t = useTranslations("access.sessions");
  const trpc = useTRPC();
  const act = useAct();
  const { mutateAsync, isPending } = useMutation(trpc.access.revokeSession.mutationOptions());
  if (sessions.length === 0) return <Empty title={t("none")} />;
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr><Th>{t("device")}</Th><Th>{t("address")}</Th><Th>{t("post")}</Th><Th>{t("since")}</Th><Th>{t("seen")}</Th><Th>{t("actions")}</Th></tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const device = deviceOf(session.userAgent);
          return (
            <tr key={session.id}>
              <Td className="whitespace-nowrap">{device ? t("browser", device) : t("unknown")}</Td>
              <Td>{session.address}</Td>
              <Td className="whitespace-nowrap">{session.unitName} · {session.postTitle}</Td>
              <Td className="whitespace-nowrap">{formatTime(session.createdAt)}</Td>
              <Td className="whitespace-nowrap">{formatTime(session.lastSeenAt)}</Td>
              <Td className="whitespace-nowrap">
                {session.id === current
                  ? <Tag>{t("here")}</Tag>
                  : <Button size="compact" disabled={isPending} onClick={() => void act(() => mutateAsync({ sessionId: session.id }), t("ended"))}>{t("end")}</Button>}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
