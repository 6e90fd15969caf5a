/** <lab-risk>: only the shared behaviour. */
import { define } from '#labs/lib/define.ts'
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

define(key, fields, views, TableElement)
