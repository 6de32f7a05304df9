using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Subjects;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

/// <summary>A store of its own for each test, with a gallery in it. Heirs say how it is opened.</summary>
public abstract class VaultSuite(VaultPlace place) : IAsyncLifetime
{
    private protected VaultPlace Place { get; } = place;

    private protected IVault Vault { get; private set; } = null!;

    private protected MadeRows Made { get; } = new(20_260_101);

    private protected StoredGallery House { get; private set; } = null!;

    private protected GalleryId HouseId => House.Gallery.Id;

    private protected static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Place.Obstacle is not null, Place.Obstacle ?? string.Empty);
        Vault = await Place.OpenAsync();
        House = Made.Gallery("house");
        await DoAsync(work => work.Galleries.AddAsync(House, None));
    }

    public async ValueTask DisposeAsync()
    {
        if (Vault is not null)
            await Vault.DisposeAsync();
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task ReopenAsync()
    {
        await Vault.DisposeAsync();
        Vault = await Place.ReopenAsync();
    }

    /// <summary>Changes in one unit of work.</summary>
    private protected async Task DoAsync(Func<IUnitOfWork, Task> changes)
    {
        await using var work = await Vault.BeginAsync(None);
        await changes(work);
        await work.CommitAsync(None);
    }

    private protected async Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> read)
    {
        await using var view = await Vault.ViewAsync(None);
        return await read(view);
    }

    private protected async Task RefusedAsync(ErrorCode code, Func<IUnitOfWork, Task> changes)
    {
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => DoAsync(changes));
        Assert.Equal(code, refusal.Code);
    }

    private protected async Task<SealedSubject> EnrolAsync(string? externalId = null)
    {
        var subject = Made.Subject(HouseId, externalId is null ? null : MadeRows.Blind(externalId));
        await DoAsync(work => work.Subjects.AddAsync(subject, None));
        return subject;
    }

    /// <summary>The manifest is kept with the rows: whatever a test does, at its end it has to say what the rows say.</summary>
    private protected async Task DemandManifestAsync()
    {
        await using var view = await Vault.ViewAsync(None);
        Assert.Equal(await view.Galleries.RecountAsync(HouseId, None), await view.Galleries.ManifestAsync(HouseId, None));
    }
}
