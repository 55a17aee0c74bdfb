// Sums of rows, and how they are learned: Adagrad with one number a row. Features are left out at random while learning, the same ones in
// both directions: which ones is a hash of the round, the sentence and the place.
#include <math.h>
#include <stdint.h>

static inline int kept(uint32_t round, uint32_t sentence, uint32_t place, uint32_t drop) {
  uint32_t h = round * 2654435761u ^ sentence * 2246822519u ^ place * 3266489917u;
  h ^= h >> 15; h *= 2246822519u; h ^= h >> 13;
  return (h & 1023u) >= drop;
}

void add(const float *rows, int d, const int *ids, const long *from, const long *chosen, int n, float *out, uint32_t round, uint32_t drop) {
#pragma omp parallel for schedule(dynamic, 16)
  for (int i = 0; i < n; i++) {
    float *o = out + (long)i * d;
    for (long k = from[chosen[i]]; k < from[chosen[i] + 1]; k++) {
      if (!kept(round, i, k - from[chosen[i]], drop)) continue;
      const float *e = rows + (long)ids[k] * d;
      for (int j = 0; j < d; j++) o[j] += e[j];
    }
  }
}

void learn(float *rows, float *sums, int d, const int *ids, const long *from, const long *chosen, int n, const float *gradient, float rate,
           uint32_t round, uint32_t drop) {
#pragma omp parallel for schedule(dynamic, 16)
  for (int i = 0; i < n; i++) {
    const float *g = gradient + (long)i * d;
    float mean = 0;
    for (int j = 0; j < d; j++) mean += g[j] * g[j];
    mean /= d;
    for (long k = from[chosen[i]]; k < from[chosen[i] + 1]; k++) {
      if (!kept(round, i, k - from[chosen[i]], drop)) continue;
      long id = ids[k];
      sums[id] += mean;
      float step = rate / (sqrtf(sums[id]) + 1e-8f);
      float *e = rows + id * d;
      for (int j = 0; j < d; j++) e[j] -= step * g[j];
    }
  }
}
