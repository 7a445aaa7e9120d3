package ru.agatrt.partner.kernel;

/** Product groups of the discount table (§2), in its order. */
public enum ProductGroup {
    AGAT_UX, AGAT_CU, SPRUT_INFORM, SPRUT, MODULES, OLHA, DEPLOYMENT, JOINT_SUPPORT
}
