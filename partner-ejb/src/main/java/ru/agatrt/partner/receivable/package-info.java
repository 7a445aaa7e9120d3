/** What companies owe to the vendor and to distributors, as the creditors report it; overdue debt is a ground. */
package ru.agatrt.partner.receivable;
