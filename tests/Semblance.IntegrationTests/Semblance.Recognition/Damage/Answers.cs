using Semblance.Comparison;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Govern;
using Semblance.Vault.Galleries;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Damage;

/// <summary>What a vault claims when it is asked about everybody in it. That somebody is not found is no claim.</summary>
/// <param name="Claims">Who it named, and what it said of them.</param>
/// <param name="IsTold">Whether it refused a question, or where that was asked, found itself damaged.</param>
internal sealed record Answers(IReadOnlySet<string> Claims, bool IsTold)
{
    private static readonly string[] Names = ["Ada", "Ben", "Cleo", "Ida"];

    /// <summary>Opens the vault of a folder and asks.</summary>
    /// <exception cref="SemblanceException">It can't be opened.</exception>
    /// <param name="folder">Where the vault is.</param>
    /// <param name="isEnough">Claims after which it is not asked whether it is whole, which takes as long as all else.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public static async Task<Answers> AskAsync(ScratchFolder folder, Func<IReadOnlySet<string>, bool> isEnough, CancellationToken cancellation)
    {
        await using var made = await OpenAsync(cancellation, folder);
        var claims = new HashSet<string>(StringComparer.Ordinal);
        var isTold = false;
        foreach (var ask in Questions(made, cancellation))
        {
            try
            {
                claims.UnionWith(await ask());
            }
            catch (SemblanceException)
            {
                isTold = true;
            }
        }

        return new Answers(claims, isTold || (!isEnough(claims) && !await IsWholeAsync(made, cancellation)));
    }

    private static IEnumerable<Func<Task<IEnumerable<string>>>> Questions(MadeHouse made, CancellationToken cancellation)
    {
        foreach (var degrees in (double[])[5, 95, 180, 272])
            yield return () => WhoAsync(made, Staff, degrees, cancellation);
        yield return () => WhoAsync(made, SmallStore.Guests, 1, cancellation);
        yield return () => IsAsync(made, "Ben", 88, cancellation);
        yield return () => IsAsync(made, "Cleo", 88, cancellation);
        foreach (var name in Names)
            yield return () => KeptAsync(made, name, cancellation);
    }

    private static async Task<IEnumerable<string>> WhoAsync(MadeHouse made, GalleryName gallery, double degrees, CancellationToken cancellation)
    {
        var found = await made.IdentifyAsync(degrees, cancellation, gallery);
        if (found.Reasons.Any(static reason => reason.Contains("took no part", StringComparison.Ordinal)))
            throw new SemblanceException(ErrorCode.VaultDamaged, "Rows are said to be unreadable.", "It is told.");
        if (found.SubjectId is not { } subject)
            return [];
        var named = await made.House.NameFound.HandleAsync(gallery, [subject], cancellation);
        return named.TryGetValue(subject, out var name) ? [FormattableString.Invariant($"{degrees} is in {gallery} {name}")] : [];
    }

    private static async Task<IEnumerable<string>> IsAsync(MadeHouse made, string name, double degrees, CancellationToken cancellation) =>
        (await made.VerifyAsync(name, degrees, cancellation)).Decision == Decision.Match ? [FormattableString.Invariant($"{degrees} is indeed {name}")] : [];

    private static async Task<IEnumerable<string>> KeptAsync(MadeHouse made, string name, CancellationToken cancellation)
    {
        var subject = await made.House.FindSubject.HandleAsync(Staff, name, cancellation);
        return Lines(await made.House.ShowSubject.HandleAsync(new(Staff, subject.Id, Porter), cancellation)).Select(line => $"{name}: {line}");
    }

    private static IEnumerable<string> Lines(SubjectDossier dossier) =>
    [
        $"{dossier.Subject.Details.DisplayName} {dossier.Subject.State}",
        .. dossier.Consents.Select(one => FormattableString.Invariant($"consent {one.Id} {one.Evidence} {one.GivenAt:O} {one.ExpiresAt:O} {one.WithdrawnAt:O}")),
        .. dossier.References.Select(one => FormattableString.Invariant($"reference {one.Row.Id} {one.Row.State} {one.Row.ExpiresAt:O} {one.Row.LegalBasis.Code} {one.Provenance.Source} {one.Provenance.File}")),
        .. dossier.Constraints.Select(one => $"{one.Kind} {one.Other} {one.Remark}"),
    ];

    private static async Task<bool> IsWholeAsync(MadeHouse made, CancellationToken cancellation)
    {
        try
        {
            return (await made.House.CheckVault.HandleAsync(Porter, cancellation)).IsWhole;
        }
        catch (SemblanceException)
        {
            return false;
        }
    }
}
