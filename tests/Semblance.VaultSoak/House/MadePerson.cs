namespace Semblance.VaultSoak.House;

/// <summary>What a script remembers of somebody that it enrolled.</summary>
internal sealed class MadePerson(string name)
{
    public string Name => name;

    public List<MadeConsent> Consents { get; } = [];

    public List<MadeReference> References { get; } = [];

    /// <summary>The consent on which a reference would rest that is enrolled now.</summary>
    public MadeConsent? InForce(DateOnly today) => Consents.Where(consent => !consent.IsWithdrawn && consent.ExpiresAt > today).MaxBy(consent => consent.Number);

    public IEnumerable<string> Lines() =>
    [
        $"subject {name}",
        .. Consents.Select(consent => HouseLines.Consent(name, HouseLines.FormOf(consent.Number), consent.ExpiresAt, consent.IsWithdrawn)),
        .. References.Select(reference => HouseLines.Reference(name, reference.Source, reference.Print, reference.ExpiresAt, HouseLines.FormOf(reference.Consent))),
    ];
}

internal sealed record MadeConsent(int Number, DateOnly ExpiresAt, bool IsWithdrawn);

internal sealed record MadeReference(string Source, DateOnly ExpiresAt, int Consent)
{
    private static readonly Dictionary<string, string> Prints = new(StringComparer.Ordinal);

    public string Print => Prints.TryGetValue(Source, out var known) ? known : Prints[Source] = Made.MadeSamples.PrintOf(Made.MadeSamples.Template(Source));
}
