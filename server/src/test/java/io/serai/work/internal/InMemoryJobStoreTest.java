package io.serai.work.internal;

class InMemoryJobStoreTest implements JobStoreContract {
    @Override
    public JobStore store() {
        return new InMemoryJobStore();
    }
}
