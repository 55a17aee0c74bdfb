import { VisuallyHidden } from '@mantine/core';
import { TagDot } from '@/components/marks/tag-chip';
import { useTagsOf } from '@/lib/marks/tags';
import classes from './list-row.module.css';

const most = 4;

/** The tags of a line, as dots; their names for those who point at them or hear the screen. */
export function RowTags({ ids }: { ids: string[] }) {
  const tags = useTagsOf(ids);
  if (tags.length === 0) return null;
  const names = tags.map((tag) => tag.name).join(', ');
  return (
    <span className={classes.tags} title={names}>
      {tags.slice(0, most).map((tag) => (
        <TagDot key={tag.id} color={tag.color} />
      ))}
      <VisuallyHidden>{names}</VisuallyHidden>
    </span>
  );
}
