using Semblance.Cli.Hosting;
using Semblance.Embedding;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault.Safekeeping;

/// <summary>A whole vault (rows, keys, chain) in a folder of its own, which can be closed and opened again.</summary>
internal sealed class MadeHolding : IDisposable
{
    /// <summary>A gallery that needs no consent.</summary>
    public static readonly Gallery ByLaw = MadeVault.House with { LegalBasis = LegalBasis.Parse("6.1.f+9.2.f") };

    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-holding-").FullName;

    public VaultPlace Place => new() { Folder = _folder };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<FaceVault> OpenAsync() => VaultDoor.OpenAsync(Place, TimeProvider.System, Cancellation);

    public static async Task DoAsync(FaceVault vault, Func<IUnitOfWork, Task> changes, bool isKept = true)
    {
        await using var work = await vault.Store.BeginAsync(Cancellation);
        await changes(work);
        if (isKept)
            await work.CommitAsync(Cancellation);
    }

    public static Task CreateAsync(FaceVault vault, Gallery gallery) =>
        DoAsync(vault, work => work.Galleries.AddAsync(vault.CreateSafe(gallery.Id).Seal(gallery, RowVersion.First), Cancellation));

    /// <summary>Keeps a subject with some references; what is kept of them can be changed before it is.</summary>
    public static async Task EnrolAsync(
        FaceVault vault, Gallery gallery, Subject subject, IReadOnlyList<(ReferenceId Id, FaceTemplate Template)> references,
        Func<SealedSubject, SealedSubject>? onSubject = null, Func<SealedReference, SealedReference>? onReference = null)
    {
        var safe = vault.SafeOf(gallery.Id);
        using var key = vault.Keys.CreateSubjects(gallery.Id.Value, subject.Id.Value)[0];
        await DoAsync(vault, async work =>
        {
            var row = safe.Seal(subject, key, RowVersion.First);
            await work.Subjects.AddAsync(onSubject?.Invoke(row) ?? row, Cancellation);
            foreach (var (id, template) in references)
                await AddAsync(work, safe.Seal(Reference.Keep(id, gallery, subject, template, MadeVault.Origin, null), key, RowVersion.First), onReference);
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task AddAsync(IUnitOfWork work, SealedReference row, Func<SealedReference, SealedReference>? onReference) =>
        work.References.AddAsync(onReference?.Invoke(row) ?? row, Cancellation);
}
