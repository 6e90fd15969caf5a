/** The search as an engine of the browser: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
import type { APIRoute } from 'astro'
import { path } from '../site/paths.ts'

export const GET: APIRoute = ({ site }) => new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>AI 大模型创业手册</ShortName>
  <Description>搜索《AI 大模型创业手册》全书，结果指到小节</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${new URL(`${path('')}icon.svg`, site)}</Image>
  <Url type="text/html" template="${new URL(path('search'), site)}?q={searchTerms}"/>
</OpenSearchDescription>
`, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } })
