"use client";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input, type InputProps } from "@taizhang/ui/input";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** A password, hidden until one asks to see it. */
export function PasswordInput(props: Omit<InputProps, "type" | "icon" | "className">) {
  const t = useTranslations("access.signIn");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative flex min-w-0">
      <Input {...props} type={shown ? "text" : "password"} className="pr-10" />
      <IconButton
        label={t(shown ? "hidePassword" : "showPassword")}
        icon={shown ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
        onClick={() => setShown(!shown)}
        className="absolute top-0 right-0"
      />
    </span>
  );
}
