// SPDX-License-Identifier: GPL-3.0-or-later
// judge.mjs KIND [ARGUMENT] FILE: what a program of others finds wrong in FILE, a line each; the status is 1 then. It runs in a folder with the packages that tests/html/check-judges names.
import { readFileSync } from 'node:fs';

// What search engines ask for, by the package that Adobe checks pages with. ARGUMENT is the vocabulary of schema.org as JSON-LD.
async function data(vocabulary, file) {
  const { default: Validator } = await import('@adobe/structured-data-validator');
  const { default: extractor } = await import('@marbec/web-auto-extractor');
  const Extractor = extractor.default || extractor;
  const found = new Extractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(readFileSync(file, 'utf8'));
  if (!found.jsonld?.JobPosting) return ['no JobPosting'];
  const issues = await new Validator(JSON.parse(readFileSync(vocabulary, 'utf8'))).validate(found);
  return issues.filter((issue) => issue.severity === 'ERROR').map((issue) => issue.issueMessage);
}

// What boards would strip: FILE is a list of { board, tags, body }, tags with the attributes each may have.
async function tags(_, file) {
  const { default: sanitize } = await import('sanitize-html');
  const lost = new Set();
  JSON.parse(readFileSync(file, 'utf8')).forEach(({ board, tags: allowed, body }) => {
    const look = (tag, attribs) => {
      if (!allowed[tag]) lost.add(`${board}: <${tag}>`);
      Object.keys(attribs).filter((name) => !allowed[tag]?.includes(name)).forEach((name) => lost.add(`${board}: ${name} of <${tag}>`));
      return { tagName: tag, attribs };
    };
    sanitize(body, { allowedTags: Object.keys(allowed), allowedAttributes: allowed, transformTags: { '*': look } });
  });
  return [...lost];
}

// A JSON schema, ARGUMENT.
async function json(schemaFile, file) {
  const { default: Ajv } = await import('ajv');
  const { default: formats } = await import('ajv-formats');
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  delete schema.$schema;
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats(ajv);
  const validate = ajv.compile(schema);
  return validate(JSON.parse(readFileSync(file, 'utf8'))) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

// Language, title, tags and outline of a PDF.
async function pdf(_, file) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const roles = new Set();
  const walk = (node) => { if (node?.role) roles.add(node.role); (node?.children || []).forEach(walk); };
  for (let i = 1; i <= document.numPages; i += 1) walk(await (await document.getPage(i)).getStructTree());
  const wanted = { language: info.Language, title: info.Title, tags: (await document.getMarkInfo())?.Marked, outline: await document.getOutline() };
  const missing = Object.keys(wanted).filter((name) => !wanted[name]).concat(['H1', 'H2', 'L', 'LI', 'P'].filter((role) => !roles.has(role)));
  return missing.map((name) => `no ${name}`);
}

// Two readers of mail, which must agree.
async function mail(_, file) {
  const { simpleParser } = await import('mailparser');
  const { default: PostalMime } = await import('postal-mime');
  const bytes = readFileSync(file);
  const one = await simpleParser(bytes);
  const other = await PostalMime.parse(bytes);
  const plain = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const faults = [];
  if (!one.subject || one.subject !== other.subject) faults.push(`subject: ${one.subject}, ${other.subject}`);
  if (!one.html || plain(one.html) !== plain(other.html)) faults.push('the pages differ');
  if (!one.text || plain(one.text) !== plain(other.text)) faults.push('the texts differ');
  if (one.attachments.length || other.attachments.length) faults.push('there are attachments');
  return faults;
}

const [kind, ...rest] = process.argv.slice(2);
const file = rest.pop();
const faults = await { data, tags, json, pdf, mail }[kind](rest[0], file);
faults.forEach((fault) => console.log(fault));
process.exit(faults.length ? 1 : 0);
