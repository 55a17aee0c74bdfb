package io.serai.contacts.internal;

class InMemoryContactsStoreTest implements ContactsStoreContract {
    private final ContactsStore store = new InMemoryContactsStore();

    @Override
    public ContactsStore store() {
        return store;
    }
}
