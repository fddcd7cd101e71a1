import { NotFoundState } from "@/components/not-found-state";

export default function NotFound() {
  return <main className="grid min-h-dvh place-items-center p-4"><NotFoundState /></main>;
}
