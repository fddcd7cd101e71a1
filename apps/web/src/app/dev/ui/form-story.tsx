"use client";
import { Button } from "@taizhang/ui/button";
import { Form } from "@taizhang/ui/form";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { Upload } from "@taizhang/ui/upload";
import { useToast } from "@taizhang/ui/toast";
import { useSchemaForm } from "@taizhang/ui/use-schema-form";
import { z } from "zod";
import { units } from "./sample";
import { StorySection } from "./story-section";

const schema = z.object({
  name: z.string().trim().min(4, "名称至少 4 个字"),
  unit: z.string("请选择牵头单位").nullable().refine((unit) => unit !== null, "请选择牵头单位"),
  progress: z.number("请填写完成比例").nullable().refine((value) => value !== null, "请填写完成比例"),
  files: z.array(z.object({ id: z.string(), name: z.string(), size: z.number() })).readonly(),
});

type Values = z.input<typeof schema>;

/** A form: own checks, the server's refusal at its field, the first error focused, files waited for. */
export function FormStory() {
  const form = useSchemaForm(schema, { name: "", unit: null, progress: null, files: [] }, ({ message }) => message);
  const toast = useToast();
  const save = async ({ name }: Values) => {
    if (name.includes("重复")) return { fields: { name: "已有同名事项，请改一个名称" }, form: "没有保存，请改正后再提交。" };
    toast.success("已保存");
    return undefined;
  };
  return (
    <StorySection id="form">
      <Form form={form} onSubmit={save} className="grid max-w-2xl gap-4 md:grid-cols-2">
        <FormField<Values, "name"> name="name" label="事项名称" required className="md:col-span-2">
          {(control) => <Input {...control} />}
        </FormField>
        <FormField<Values, "unit"> name="unit" label="牵头单位" required>
          {(control) => <TreeSelect nodes={units} {...control} />}
        </FormField>
        <FormField<Values, "progress"> name="progress" label="完成比例" required>
          {(control) => <NumberInput {...control} min={0} max={100} unit="%" />}
        </FormField>
        <FormField<Values, "files"> name="files" label="附件" className="md:col-span-2">
          {({ value, onChange }) => <Upload url="/dev/ui/upload" value={value} onChange={onChange} fileHref={({ id }) => `#${id}`} />}
        </FormField>
        <div className="md:col-span-2">
          <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>保存</Button>
        </div>
      </Form>
    </StorySection>
  );
}
