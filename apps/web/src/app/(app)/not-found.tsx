import { Card } from "@taizhang/ui/card";
import { NotFoundState } from "@/components/not-found-state";

export default function NotFound() {
  return <Card><NotFoundState /></Card>;
}
