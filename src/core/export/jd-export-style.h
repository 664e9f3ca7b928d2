// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The style sheet of the HTML page, for screen and print. Colours are chosen in pairs of at least 4.5:1, on light and on dark. System fonts
 * only, so that no request leaves the page; lengths are logical (inline, block), so that it works from right to left too. */
#define JD_STYLE_PAPER "#fff"
#define JD_STYLE_GROUND "#f4f4f1"
#define JD_STYLE_DARK_PAPER "#1c2025"
#define JD_STYLE_DARK_GROUND "#14171b"

#define JD_EXPORT_STYLE \
  ":root{" \
  "--paper:" JD_STYLE_PAPER ";--ground:" JD_STYLE_GROUND ";--ink:#20242b;--soft:#565d68;--rule:#dfe1e4;--accent:#0f5c5c;--tint:#eef5f4;--mark:#ffe38a;--mark-ink:#4a3500;" \
  "color-scheme:light dark}\n" \
  "@media (prefers-color-scheme:dark){:root{" \
  "--paper:" JD_STYLE_DARK_PAPER ";--ground:" JD_STYLE_DARK_GROUND ";--ink:#e9ebee;--soft:#adb4be;--rule:#363c45;--accent:#7fd0c8;--tint:#20302f;--mark:#5c4708;--mark-ink:#ffe9ad}}\n" \
  "*{box-sizing:border-box}\n" \
  "html{-webkit-text-size-adjust:100%;text-size-adjust:100%}\n" \
  "body{margin:0;background:var(--ground);color:var(--ink);line-height:1.6;overflow-wrap:break-word;" \
  "font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,Cantarell,\"Noto Sans\",\"Helvetica Neue\",Arial,sans-serif;font-size:1.0625rem}\n" \
  "main{max-width:46rem;margin:0 auto;padding:3.5rem 0}\n" \
  "article{background:var(--paper);border:1px solid var(--rule);border-radius:.75rem;padding:clamp(1.25rem,6vw,3.5rem)}\n" \
  "h1,h2,h3{line-height:1.2;text-wrap:balance}\n" \
  "h1{margin:0;font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem);letter-spacing:-.015em}\n" \
  "h2{margin:2.5rem 0 .75rem;font-size:1.3rem;color:var(--accent)}\n" \
  "h3{margin:1.5rem 0 .5rem;font-size:1.0625rem}\n" \
  "p,ul{margin:0 0 1rem;max-width:66ch}\n" \
  "section>:last-child{margin-block-end:0}\n" \
  "section{margin-block-start:1.75rem}\n" \
  "ul{padding-inline-start:1.25rem}\n" \
  "li{margin-block-end:.4rem;padding-inline-start:.25rem}\n" \
  "li::marker{color:var(--accent)}\n" \
  "a{color:var(--accent);text-underline-offset:.15em}\n" \
  "a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}\n" \
  "mark{background:var(--mark);color:var(--mark-ink);padding:0 .2em;border-radius:.2em}\n" \
  ".facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:1rem 1.5rem;margin:1.75rem 0 0;" \
  "padding:1.25rem 0;border:solid var(--rule);border-width:1px 0}\n" \
  ".facts dt{font-size:.875rem;color:var(--soft)}\n" \
  ".facts dd{margin:0;font-weight:600}\n" \
  ".pay{display:inline-block;padding:.5rem 1rem;background:var(--tint);border-inline-start:4px solid var(--accent);" \
  "border-radius:.25rem;font-size:1.125rem;font-weight:600;font-variant-numeric:tabular-nums}\n" \
  "@media (max-width:48rem){main{padding:0}article{border-width:0;border-radius:0}}\n" \
  "@media print{" \
  "@page{margin:18mm 20mm}\n" \
  ":root{--paper:#fff;--ground:#fff;--ink:#000;--soft:#444;--rule:#bbb;--accent:#0b4a4a;--tint:#fff;--mark:#ffe38a;--mark-ink:#000;color-scheme:light}\n" \
  "body{font-size:10.5pt;line-height:1.45}\n" \
  "main{max-width:none;padding:0}\n" \
  "article{border:0;border-radius:0;padding:0}\n" \
  "section{margin-block-start:12pt}\n" \
  "h1{font-size:20pt}h2{margin-block-start:16pt;font-size:13pt}h3{font-size:11pt}\n" \
  "h1,h2,h3{break-after:avoid}\n" \
  "li,.pay,.facts div{break-inside:avoid}\n" \
  "p,ul{max-width:none}p,li{orphans:3;widows:3}\n" \
  ".facts{grid-template-columns:repeat(3,1fr);break-inside:avoid}\n" \
  "a{color:inherit}\n" \
  "a[href^=\"http\"]::after{content:\" (\" attr(href) \")\";font-size:.9em;overflow-wrap:anywhere}" \
  "}\n"

#define JD_STYLE_PLATE ".logo{padding:.5rem;background:#fff;border-radius:.25rem}"

/* What the looks have instead, on a screen; on paper they are one. */
#define JD_STYLE_FRAMED "@media screen{article{border-block-start:.5rem solid var(--brand)}}\n"

#define JD_STYLE_PLAIN \
  "@media screen{" \
  "body{background:var(--paper)}\n" \
  "main{padding:2rem clamp(1.25rem,6vw,3rem)}\n" \
  "article{border:0;border-radius:0;padding:0}" \
  "}\n"

/* The facts stand on the colour, too, which is why they have none of their own there. */
#define JD_STYLE_COMPACT \
  "@media screen{" \
  ":root{--edge:clamp(1rem,4vw,2rem)}\n" \
  "body{font-size:.9375rem;line-height:1.5}\n" \
  "main{max-width:52rem;padding-block:1.5rem}\n" \
  "article{padding:0 0 1.5rem;overflow:hidden}\n" \
  "header{background:var(--brand,#0f5c5c);color:var(--on-brand,#fff);padding:1.25rem var(--edge)}\n" \
  "header a{color:inherit}header a:focus-visible{outline-color:currentcolor}\n" \
  "section{margin-block-start:1.125rem;padding-inline:var(--edge)}\n" \
  "h1{font-size:clamp(1.375rem,1.2rem + 1vw,1.75rem)}\n" \
  "h2{margin:0 0 .375rem;font-size:1.125rem}h3{margin:.75rem 0 .25rem;font-size:1rem}\n" \
  "p,ul{margin-block-end:.5rem;max-width:none}li{margin-block-end:.125rem}\n" \
  ".facts{grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.375rem 1.25rem;margin:.75rem 0 0;padding:0;border:0}\n" \
  ".facts dt{color:inherit}\n" \
  ".pay{padding:.25rem .75rem;font-size:1rem}\n" \
  JD_STYLE_PLATE \
  "}\n" \
  "@media screen and (max-width:48rem){main{padding-block:0}}\n" \
  "@media screen and (max-width:30rem){.facts{grid-template-columns:1fr}.facts div{display:grid;grid-template-columns:minmax(5rem,1fr) 2fr;gap:.75rem}}\n"

/* A logo is made for white, so that is what it stands on in the dark and on a colour. */
#define JD_STYLE_LOGO \
  ".logo{display:block;inline-size:auto;block-size:auto;max-inline-size:min(15rem,100%);max-block-size:4rem;margin-block-end:1.25rem}\n" \
  "@media screen and (prefers-color-scheme:dark){" JD_STYLE_PLATE "}\n" \
  "@media print{.logo{max-inline-size:160pt;max-block-size:48pt;margin-block-end:12pt}}\n"
