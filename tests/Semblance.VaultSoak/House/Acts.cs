using Semblance.Recognition.Asking;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Create;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Remove;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Retention;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;
using Semblance.VaultSoak.Made;

namespace Semblance.VaultSoak.House;

/// <summary>The operations of a script, through the handlers by which everybody enters.</summary>
internal static class Acts
{
    /// <summary>Days after which references of the made gallery have to go.</summary>
    public const int RetentionDays = 25;

    public static readonly GalleryName Gallery = new("house");
    private static readonly Caller Porter = new("porter", "operator", "soak");

    public static async Task<Guid?> CreateGalleryAsync(SoakHouse house)
    {
        await house.House.CreateGallery.HandleAsync(
            new CreateGalleryRequest
            {
                Name = Gallery,
                Purpose = new Purpose("Entry of the made people's house"),
                LegalBasis = MadeRows.Consented,
                Retention = new RetentionRule(RetentionDays),
                Model = MadeRows.Model,
                Caller = Porter,
            },
            CancellationToken.None);
        return null;
    }

    public static async Task<Guid?> EnrolAsync(SoakHouse house, string name, IReadOnlyList<string> sources, MadeConsent? consent)
    {
        var done = await house.House.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = Gallery,
                Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
                Samples = [.. sources.Select(MadeSamples.Of)],
                Consent = consent is null ? null : Given(house, consent),
                Caller = Porter,
            },
            CancellationToken.None);
        return done.SubjectId!.Value.Value;
    }

    public static async Task<Guid?> RecordConsentAsync(SoakHouse house, string name, MadeConsent consent)
    {
        await house.House.RecordConsent.HandleAsync(new RecordConsentRequest(await AboutAsync(house, name), Given(house, consent)), CancellationToken.None);
        return null;
    }

    public static async Task<Guid?> WithdrawAsync(SoakHouse house, string name)
    {
        await house.House.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(await AboutAsync(house, name), null), CancellationToken.None);
        return null;
    }

    /// <summary>The receipt is checked as the person would check it.</summary>
    public static async Task<Guid?> EraseAsync(SoakHouse house, string name)
    {
        var about = await AboutAsync(house, name);
        var done = await house.House.Erase.HandleAsync(new EraseRequest(Gallery, about.Subject, Porter), CancellationToken.None);
        if (ReceiptVerifier.Verify(done.SignedReceipt, house.Vault.Signer.Public) is null)
            throw new InvalidDataException($"The receipt of {name}'s erasure is not valid.");
        return null;
    }

    public static async Task<Guid?> RemoveAsync(SoakHouse house, string name, IReadOnlyCollection<string> sources)
    {
        var done = await house.House.RemoveReferences.HandleAsync(new RemoveReferencesRequest(Gallery, await ReferencesAsync(house, name, sources), Porter), CancellationToken.None);
        Demand(house, done.Erased);
        return null;
    }

    public static async Task<Guid?> MoveAsync(SoakHouse house, string name, IReadOnlyCollection<string> sources, string to)
    {
        var done = await house.House.MoveReferences.HandleAsync(new MoveReferencesRequest(Gallery, await ReferencesAsync(house, name, sources), AttributedTo.Known(new ExternalId(to)), Porter), CancellationToken.None);
        Demand(house, done.Erased);
        return null;
    }

    public static async Task<Guid?> RollEpochAsync(SoakHouse house)
    {
        await house.House.RotateKeys.HandleAsync(null, Porter, CancellationToken.None);
        return null;
    }

    public static async Task<Guid?> RotateMasterAsync(SoakHouse house, int number)
    {
        await house.House.RotateKeys.HandleAsync(house.Place.MasterKey(number), Porter, CancellationToken.None);
        return null;
    }

    public static async Task<Guid?> RetainAsync(SoakHouse house)
    {
        await house.House.Sweep.HandleAsync(Porter, CancellationToken.None);
        return null;
    }

    private static void Demand(SoakHouse house, IReadOnlyList<ErasedSubject> erased)
    {
        foreach (var one in erased)
        {
            if (ReceiptVerifier.Verify(one.Outcome.SignedReceipt, house.Vault.Signer.Public) is null)
                throw new InvalidDataException($"The receipt of {one.SubjectId}'s erasure is not valid.");
        }
    }

    /// <summary>References by where they came from.</summary>
    private static async Task<IReadOnlyList<ReferenceId>> ReferencesAsync(SoakHouse house, string name, IReadOnlyCollection<string> sources)
    {
        var about = await AboutAsync(house, name);
        var entry = await house.House.Rooms.FindAsync(Gallery, CancellationToken.None);
        await using var view = await house.Vault.Store.ViewAsync(CancellationToken.None);
        using var key = house.Vault.Keys.OpenSubject(entry.Gallery.Id.Value, about.Subject.Value);
        return [.. (await view.References.ListAsync(about.Subject, CancellationToken.None)).Found.Where(row => sources.Contains(entry.Safe.Open(row, key).Provenance.Source, StringComparer.Ordinal)).Select(static row => row.Id)];
    }

    private static async Task<AboutSubject> AboutAsync(SoakHouse house, string name)
    {
        var entry = await house.House.Rooms.FindAsync(Gallery, CancellationToken.None);
        await using var view = await house.Vault.Store.ViewAsync(CancellationToken.None);
        var row = await view.Subjects.FindAsync(entry.Gallery.Id, entry.Safe.IndexOf(new ExternalId(name)), CancellationToken.None);
        return new AboutSubject(Gallery, row?.Id ?? throw new InvalidDataException($"{name} is not there."), Porter);
    }

    private static GivenConsent Given(SoakHouse house, MadeConsent consent) => new(HouseLines.FormOf(consent.Number), house.Clock.GetUtcNow(), consent.ExpiresAt);
}
