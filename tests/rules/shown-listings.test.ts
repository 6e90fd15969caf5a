import { shownListings } from '../../src/rules/shown-listings.ts'
import { head } from '../press.ts'
import { finds, passes } from './finds.ts'

const folder = 'content/01-basics/01-first/listings'

finds(shownListings, 'a file that no text shows', `▲${head}\n字。\n`, /no text shows listings\/orphan\.py/, { [`${folder}/orphan.py`]: 'x = 1\n' })
passes(shownListings, 'a file shown once by a region, and outputs', '\n<Listing id="lst-a" file="a.py" region="r" title="一" />\n', { [`${folder}/a.py`]: '# region r\nx = 1\n# endregion\n', [`${folder}/a.out`]: '1\n' })
