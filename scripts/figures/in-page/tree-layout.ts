/** A layout for mind maps: the root at the left, every branch to the right, leaves evenly below one another. No chance in it. */

interface TreeNode { id: string; width: number; height: number; x: number; y: number; element: SVGGElement }
interface LayoutData { nodes: { id: string }[]; edges: { start: string; end: string; classes: string }[]; config: object }
interface Selection { append: (tag: string) => Selection; attr: (name: string, value: string) => Selection; node: () => SVGGElement; select: (css: string) => Selection }
interface Helpers { insertNode: (parent: Selection, node: object, options: object) => Promise<Selection> }

const [GAP_X, GAP_Y] = [40, 14]

async function render(data: LayoutData, svg: Selection, { insertNode }: Helpers): Promise<void> {
  const group = svg.select('g')
  const [links, boxes] = [group.append('g').attr('class', 'edgePaths'), group.append('g').attr('class', 'nodes')]
  const nodes = new Map<string, TreeNode>()
  for (const node of data.nodes) {
    const element = (await insertNode(boxes, node, { config: data.config, dir: 'LR' })).node()
    const { width, height } = element.getBBox()
    nodes.set(node.id, { id: node.id, width, height, x: 0, y: 0, element })
  }
  const childrenOf = (id: string) => data.edges.filter((edge) => edge.start === id).map((edge) => nodes.get(edge.end)!)
  const root = [...nodes.values()].find(({ id }) => !data.edges.some((edge) => edge.end === id))!
  let bottom = 0

  function place(node: TreeNode, left: number): void {
    node.x = left + node.width / 2
    const children = childrenOf(node.id)
    const column = left + node.width + GAP_X
    const top = bottom
    for (const child of children) place(child, column)
    node.y = children.length > 0 ? (children[0]!.y + children.at(-1)!.y) / 2 : top + node.height / 2
    bottom = Math.max(bottom, node.y + node.height / 2 + GAP_Y)
  }
  place(root, 0)

  for (const { start, end, classes } of data.edges) {
    const [from, to] = [nodes.get(start)!, nodes.get(end)!]
    const [x1, x2] = [from.x + from.width / 2, to.x - to.width / 2]
    links.append('path').attr('class', classes).attr('d', `M${x1} ${from.y}C${x1 + GAP_X / 2} ${from.y} ${x2 - GAP_X / 2} ${to.y} ${x2} ${to.y}`)
  }
  for (const { x, y, element } of nodes.values()) element.setAttribute('transform', `translate(${x} ${y})`)
}

export const treeLayout = { name: 'book-tree', loader: async () => ({ render }) }
