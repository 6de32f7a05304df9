using Semblance.Vault.Ports;

namespace Semblance.IntegrationTests.Vault.Ports;

/// <summary>Where the store of one test is.</summary>
public abstract class VaultPlace : IAsyncDisposable
{
    /// <summary>Why there can be none here; null where there can.</summary>
    public virtual string? Obstacle => null;

    public abstract Task<IVault> OpenAsync();

    public virtual Task<IVault> ReopenAsync() => OpenAsync();

    /// <summary>An identifier that no program of ours wrote, as this database writes values of that kind.</summary>
    public abstract string ForeignId { get; }

    /// <summary>Somebody with rights to the database changes it by hand.</summary>
    public abstract Task ChangeAsync(string sql);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
