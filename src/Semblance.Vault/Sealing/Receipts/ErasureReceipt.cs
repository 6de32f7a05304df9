using System.Text.Json.Nodes;

namespace Semblance.Vault.Sealing.Receipts;

/// <summary>What an erasure destroyed, and until when copies elsewhere can still be read. Signed, it can be checked by anybody with the public key.</summary>
/// <param name="Install">The installation.</param>
/// <param name="Gallery">The gallery.</param>
/// <param name="Subject">The subject's pseudonym, as the audit chain calls it (<c>SubjectKey.Pseudonym</c>): the key that it came from is gone.</param>
/// <param name="Request">The request's id.</param>
/// <param name="Destroyed">What was destroyed, by kind, such as "references": 3.</param>
/// <param name="EpochDestroyed">The epoch whose key was destroyed with the subject's.</param>
/// <param name="Epoch">The epoch in force after it.</param>
/// <param name="At">When, to the second.</param>
/// <param name="IrrecoverableBy">From when on no copy can be read: the time of the erasure, or the end of the oldest recovery kit's life.</param>
/// <param name="OutOfReach">Copies that nothing here can reach, such as exports that were handed out.</param>
/// <param name="AuditSequence">The number of its event in the audit chain.</param>
/// <param name="AuditSize">The chain's size with it.</param>
public sealed record ErasureReceipt(
    Guid Install, Guid Gallery, string Subject, Guid Request, IReadOnlyDictionary<string, long> Destroyed, long EpochDestroyed, long Epoch, DateTimeOffset At, DateTimeOffset IrrecoverableBy,
    IReadOnlyList<string> OutOfReach, long AuditSequence, long AuditSize)
{
    /// <summary>The value of the member "type".</summary>
    public const string Kind = "semblance.erasure-receipt.v1";

    internal JsonObject ToJson(string algorithm, string fingerprint) => new()
    {
        ["type"] = Kind,
        ["install"] = Install.ToString(),
        ["gallery"] = Gallery.ToString(),
        ["subject"] = Subject,
        ["request"] = Request.ToString(),
        ["destroyed"] = new JsonObject(Destroyed.Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)kind.Value))),
        ["epoch_destroyed"] = EpochDestroyed,
        ["epoch"] = Epoch,
        ["at"] = Second(At),
        ["irrecoverable_by"] = Second(IrrecoverableBy),
        ["out_of_reach"] = new JsonArray([.. OutOfReach.Select(copy => (JsonNode?)copy)]),
        ["audit_sequence"] = AuditSequence,
        ["audit_size"] = AuditSize,
        ["alg"] = algorithm,
        ["kid"] = fingerprint,
    };

    internal static ErasureReceipt FromJson(JsonObject json) => new(
        Guid.Parse(Text(json, "install")), Guid.Parse(Text(json, "gallery")), Text(json, "subject"), Guid.Parse(Text(json, "request")),
        Member(json, "destroyed").AsObject().ToDictionary(kind => kind.Key, kind => kind.Value!.GetValue<long>(), StringComparer.Ordinal),
        Number(json, "epoch_destroyed"), Number(json, "epoch"), Time(json, "at"), Time(json, "irrecoverable_by"),
        [.. Member(json, "out_of_reach").AsArray().Select(copy => copy!.GetValue<string>())], Number(json, "audit_sequence"), Number(json, "audit_size"));

    internal static string Text(JsonObject json, string name) => Member(json, name).GetValue<string>();

    private static JsonNode Member(JsonObject json, string name) => json[name] ?? throw new FormatException($"The receipt has no '{name}'.");

    private static long Number(JsonObject json, string name) => Member(json, name).GetValue<long>();

    private static string Second(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(JsonObject json, string name) =>
        DateTimeOffset.ParseExact(Text(json, name), "yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
