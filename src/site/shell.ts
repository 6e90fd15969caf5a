/** What every page loads: a few kilobytes that add behaviour to finished HTML. */
import { keepAnswers } from './answers-open.ts'
import { followCards } from './cards.ts'
import { addCopyButtons, copyFormulasAsTex, copyLabsAsCsv, copyMarkdownOnRequest, copyPermalinks } from './copy.ts'
import { keepPlaceInEdition } from './edition.ts'
import { enlargeFigures } from './lightbox.ts'
import { keepForOffline } from './offline.ts'
import { rememberPlace } from './place.ts'
import { reportOnRequest } from './report-open.ts'
import { followRoute } from './route-open.ts'
import { focusScrollers } from './scrollers.ts'
import { openSearchOnRequest } from './search-open.ts'
import { tellNews } from './since-open.ts'
import { toggleTheme } from './theme.ts'
import { followScroll } from './toc.ts'

toggleTheme()
openSearchOnRequest()
focusScrollers()
followScroll()
rememberPlace()
followCards()
addCopyButtons()
copyPermalinks()
copyFormulasAsTex()
copyLabsAsCsv()
copyMarkdownOnRequest()
enlargeFigures()
keepAnswers()
tellNews()
reportOnRequest()
followRoute()
keepForOffline()
keepPlaceInEdition()
