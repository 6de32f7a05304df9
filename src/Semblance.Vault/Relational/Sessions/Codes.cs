using Semblance.Vault.Consents;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.Outbox;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>The words by which the values of an enumeration are kept. They are part of the schema: a renamed member keeps its word.</summary>
internal sealed class Codes<T>(params string[] words)
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public IReadOnlyList<string> Words => words;

    public string Of(T value) => words[Array.IndexOf(Values, value)];

    public T? Find(string word)
    {
        var at = Array.IndexOf(words, word);
        return at < 0 ? null : Values[at];
    }
}

/// <summary>All enumerations that are kept.</summary>
internal static class Codes
{
    public static Codes<GalleryMode> Mode { get; } = new("identification", "verification_only", "holder_key");

    public static Codes<SubjectState> Subject { get; } = new("active", "held", "restricted");

    public static Codes<ConsentState> Consent { get; } = new("given", "withdrawn");

    public static Codes<ReferenceState> Reference { get; } = new("active", "retired");

    public static Codes<ConstraintKind> Constraint { get; } = new("different_subjects", "not_this_subject");

    public static Codes<OutboxChannel> Channel { get; } = new("audit", "key_destruction", "subscribers");

    public static Codes<RowKind> Kind { get; } = new("gallery", "subject", "consent", "reference", "constraint");

    public static Codes<RowFault> Fault { get; } = new("page_damaged", "column_damaged", "seal_broken", "content_damaged");
}
