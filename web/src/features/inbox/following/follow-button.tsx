import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useOffered } from '@/lib/commands';
import { followingQuery, useFollow } from './following';

/** Hear of this conversation though it is somebody else's. */
export function FollowButton({ conversation }: { conversation: string }) {
  const { t } = useTranslation('inbox');
  const follows = useQuery(followingQuery).data?.includes(conversation) ?? false;
  const follow = useFollow(conversation);
  const label = t(follows ? 'following.stop' : 'following.follow');
  const turn = () => follow.mutate(!follows);
  useOffered([{ id: 'follow', label, icon: follows ? IconEyeOff : IconEye, run: turn }]);
  return <IconButton icon={IconEye} label={label} pressed={follows} onClick={turn} />;
}
