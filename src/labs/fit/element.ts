/** <lab-fit>: only the shared behaviour. */
import { define } from '#labs/lib/define.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

define(key, fields, views)
