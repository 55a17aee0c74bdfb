import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '@/lib/api/client';
import { ordersKey } from '@/lib/orders/requests';
import type { Item, Order } from '@/lib/orders/types';

export type Stock = 'orders' | 'items';

/** Why a row was not taken. */
export interface Wrong {
  line: number;
  code: string;
  field: string | null;
  cell: string | null;
}

export interface Upload {
  id: string;
  source: string | null;
  stock: Stock;
  name: string;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  done: number;
  total: number;
  taken: number;
  wrong: number;
  errors: Wrong[];
  uploadedAt: string;
}

/** What would come of a file, and by which plan. */
export interface Look {
  upload: Upload;
  columns: Record<string, number>;
  currency: string | null;
  monthFirst: boolean;
  names: string[];
  samples: string[][];
  rows: number;
  count: number;
  orders: Order[];
  items: Item[];
  wrong: number;
  errors: Wrong[];
  words: Wrong[];
}

export interface Plan {
  columns: Record<string, number>;
  currency: string;
  monthFirst: boolean;
  words: Record<string, string>;
}

const key = [...ordersKey, 'uploads'] as const;

export function useUploads() {
  const cache = useQueryClient();
  const uploads = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get<{ items: Upload[] }>('/api/shops/uploads', signal)).items,
    refetchInterval: ({ state }) => (state.data?.some((upload) => upload.state === 'reading') ? 1_000 : false),
  });
  const reading = uploads.data?.some((upload) => upload.state === 'reading') ?? false;
  const before = useRef(reading);
  useEffect(() => {
    if (before.current && !reading) void cache.invalidateQueries({ queryKey: ordersKey });
    before.current = reading;
  }, [reading, cache]);
  return uploads;
}

export function useSendFile(stock: Stock) {
  return useMutation({ mutationFn: (file: File) => api.upload<Look>(`/api/shops/uploads?stock=${stock}`, file) });
}

export function useLook(upload: string | null, plan: Plan | null) {
  return useQuery({
    queryKey: [...key, upload, plan],
    queryFn: () => api.post<Look>(`/api/shops/uploads/${upload}/look`, plan),
    enabled: upload !== null && plan !== null,
    placeholderData: (previous) => previous,
    gcTime: 60_000,
  });
}

export function useStart() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ upload, plan }: { upload: string; plan: Plan }) => api.post<Upload>(`/api/shops/uploads/${upload}/start`, plan),
    onSuccess: () => cache.invalidateQueries({ queryKey: ordersKey }),
  });
}
