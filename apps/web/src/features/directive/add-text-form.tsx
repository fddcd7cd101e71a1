"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { Tabs } from "@taizhang/ui/tabs";
import { Textarea } from "@taizhang/ui/textarea";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type ChangeEvent, type FormEvent } from "react";
import { useErrorText, useFormErrors } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { FileChoice } from "./file-choice";
import { TextPreview } from "./text-preview";
import { sentFile } from "./ask-preview";
import { usePreview } from "./use-preview";

type Props = { readonly directiveId: string; readonly heldOn: string };
const fields = ["title", "speaker", "pasted", "file"];

/** Takes a speech or document text, pasted or as a file, shows what it holds, and stores it for ever. */
export function AddTextForm({ directiveId, heldOn }: Props) {
  const t = useTranslations("directive");
  const router = useRouter();
  const toast = useToast();
  const trpc = useTRPC();
  const formErrors = useFormErrors(fields);
  const errorText = useErrorText();
  const [source, setSource] = useState<"paste" | "file">("paste");
  const [title, setTitle] = useState(t("textTitleDefault"));
  const [speaker, setSpeaker] = useState("");
  const [pasted, setPasted] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { preview, loading, look, forget } = usePreview(heldOn);
  const add = useMutation(trpc.directive.addText.mutationOptions());

  const choose = async (next: File | null) => {
    setFile(next);
    setErrors({});
    forget();
    if (!next) return;
    const refused = await look(next);
    if (refused) setErrors({ file: refused });
  };
  const inspect = async (text: string) => {
    const refused = text.trim() === "" ? null : await look(text);
    if (refused) setErrors({ pasted: refused });
  };
  const changePasted = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setPasted(event.target.value);
    forget();
    // What is pasted is looked into at once, before anybody stores it for ever.
    if (event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === "insertFromPaste") void inspect(event.target.value);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setErrors({});
    try {
      const content = source === "file" ? { file: file ? await sentFile(file) : null } : { pasted };
      const { id, sentences, candidates } = await add.mutateAsync({ directiveId, title, speaker: speaker || null, ...content });
      toast.success(t("stored", { sentences, candidates }));
      router.push(`/directives/${directiveId}/texts/${id}`);
    } catch (error) {
      const { fields: atFields, form } = formErrors(error);
      const named = { ...atFields };
      // Neither a text nor a file: said where the person is looking.
      if (source === "file" && named["pasted"]) named["file"] = named["pasted"];
      setErrors({ ...named, ...(form === undefined ? {} : { form: errorText(error) }) });
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card>
        <div className="grid gap-4">
          {errors["form"] && <Notice tone="error">{errors["form"]}</Notice>}
          <div className="grid gap-4 md:grid-cols-2">
            <Field label={t("textTitle")} required error={errors["title"]}><Input value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} /></Field>
            <Field label={t("speaker")} error={errors["speaker"]}><Input value={speaker} maxLength={60} onChange={(event) => setSpeaker(event.target.value)} /></Field>
          </div>
          <Tabs label={t("source")} value={source} onChange={(id) => { setSource(id === "file" ? "file" : "paste"); setErrors({}); }} items={[{ id: "paste", label: t("paste") }, { id: "file", label: t("file") }]} />
          {source === "paste"
            ? <Field label={t("pasted")} required error={errors["pasted"]} hint={t("pastedHint", { n: pasted.length })}><Textarea value={pasted} rows={16} placeholder={t("pastePlaceholder")} onChange={changePasted} onBlur={() => { if (!preview && !loading) void inspect(pasted); }} /></Field>
            : <Field label={t("file")} required error={errors["file"]} hint={t("fileHint")}><FileChoice file={file} onChange={(next) => void choose(next)} /></Field>}
          <p className="m-0 text-ink-3">{t("storeNote")}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={() => router.back()}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" loading={add.isPending}>{t("store")}</Button>
          </div>
        </div>
      </Card>
      <TextPreview preview={preview} loading={loading} directiveId={directiveId} />
    </form>
  );
}
