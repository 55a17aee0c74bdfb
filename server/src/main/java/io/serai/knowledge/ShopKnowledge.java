package io.serai.knowledge;

/** All that can be asked of what one shop knows. */
public interface ShopKnowledge extends KnowledgeBase, Catalogue {}
