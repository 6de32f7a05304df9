using Semblance.Cli.Hosting;
using Semblance.Recognition;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;

namespace Semblance.Cli.Keeping;

/// <summary>An open vault with the use cases over it, and the engine where faces are compared.</summary>
internal sealed class OpenHouse : IAsyncDisposable
{
    private OpenHouse(FaceVault vault, FaceEngine? engine)
    {
        (Vault, Engine) = (vault, engine);
        Cases = new RecognitionHouse(vault, engine?.RequireCalibration(), Identifiers, TimeProvider.System);
    }

    /// <summary>Where new identifiers come from.</summary>
    public static IIdentifiers Identifiers { get; } = new RandomIdentifiers();

    public FaceVault Vault { get; }

    /// <summary>The engine of a house that compares faces.</summary>
    public FaceEngine? Engine { get; }

    /// <summary>The use cases.</summary>
    public RecognitionHouse Cases { get; }

    /// <summary>Opens a vault; with engine options, an engine too.</summary>
    public static async Task<OpenHouse> OpenAsync(VaultPlace place, FaceEngineOptions? options, CancellationToken cancellation)
    {
        // First the engine: a missing model is said before a folder is made.
        var engine = options is null ? null : FaceEngine.Open(options);
        FaceVault? vault = null;
        try
        {
            engine?.RequireCalibration();
            vault = await VaultDoor.OpenAsync(place, TimeProvider.System, cancellation);
            return new OpenHouse(vault, engine);
        }
        catch
        {
            if (vault is not null)
                await vault.DisposeAsync();
            engine?.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Cases.DisposeAsync();
        await Vault.DisposeAsync();
        Engine?.Dispose();
    }
}
