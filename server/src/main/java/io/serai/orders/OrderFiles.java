package io.serai.orders;

import io.serai.shared.WorkspaceId;

/** Takes tables in, read as an upload at the desk is, for set-up and demos. What is done to these orders is kept here: nobody else knows them. */
public interface OrderFiles {
    /**
     * @param name with its ending, {@code orders.csv}
     * @throws io.serai.shared.Problem INVALID when it is no table
     */
    void orders(WorkspaceId workspace, String name, byte[] table);

    void items(WorkspaceId workspace, String name, byte[] table);
}
