import { useState } from 'react';
import { useAddDocument } from '@/lib/knowledge/add-document';
import { materialName } from '@/lib/knowledge/material-body';
import { usePreviewMaterial } from '@/lib/knowledge/preview-material';
import type { KnowledgeDocument, Material, Preview } from '@/lib/knowledge/types';
import { freshKey } from '@/lib/fresh-key';

/** One file or text on its way into the knowledge. */
export interface Candidate {
  key: string;
  name: string;
  material: Material;
  preview: Preview | null;
  problem: unknown;
}

/** Reads materials, keeps their previews until a person decides, then stores them. */
export function useIntake() {
  const [candidates, setCandidates] = useState<Candidate[]>([]);
  const preview = usePreviewMaterial();
  const add = useAddDocument();
  const [busy, setBusy] = useState(false);

  const patch = (key: string, change: Partial<Candidate>) =>
    setCandidates((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  const read = async (materials: Material[]) => {
    const fresh = materials.map((material) => newCandidate(material));
    setCandidates((all) => [...all, ...fresh]);
    setBusy(true);
    for (const candidate of fresh) {
      await preview
        .mutateAsync(candidate.material)
        .then((found) => patch(candidate.key, { preview: found }))
        .catch((problem: unknown) => patch(candidate.key, { problem }));
    }
    setBusy(false);
  };

  /** Stores what could be read; what fails stays with its reason. */
  const store = async (): Promise<KnowledgeDocument[]> => {
    setBusy(true);
    const stored: KnowledgeDocument[] = [];
    for (const candidate of candidates.filter((one) => one.preview !== null)) {
      await add
        .mutateAsync(candidate.material)
        .then((document) => {
          stored.push(document);
          drop(candidate.key);
        })
        .catch((problem: unknown) => patch(candidate.key, { problem }));
    }
    setBusy(false);
    return stored;
  };

  const drop = (key: string) => setCandidates((all) => all.filter((one) => one.key !== key));

  return { candidates, read, store, drop, clear: () => setCandidates([]), busy };
}

function newCandidate(material: Material): Candidate {
  return { key: freshKey(), name: materialName(material), material, preview: null, problem: null };
}
