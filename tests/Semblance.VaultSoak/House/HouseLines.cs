using System.Globalization;
using Semblance.Vault.Audit;

namespace Semblance.VaultSoak.House;

/// <summary>What a house holds, as lines: those of the script and those of what was opened must be the same.</summary>
internal static class HouseLines
{
    public const string Gallery = "gallery house";

    public static string FormOf(int number) => string.Create(CultureInfo.InvariantCulture, $"form {number}");

    public static string Consent(string name, string form, DateOnly expiry, bool isWithdrawn) => string.Create(CultureInfo.InvariantCulture, $"consent {name} {form} {expiry:yyyy-MM-dd} {(isWithdrawn ? "withdrawn" : "given")}");

    public static string Reference(string name, string source, string print, DateOnly expiry, string form) => string.Create(CultureInfo.InvariantCulture, $"reference {name} {source} {print} {expiry:yyyy-MM-dd} {form}");

    public static string Tombstones(int count) => string.Create(CultureInfo.InvariantCulture, $"tombstones {count}");

    public static string Events(AuditAction action, int count) => string.Create(CultureInfo.InvariantCulture, $"events {action} {count}");
}
