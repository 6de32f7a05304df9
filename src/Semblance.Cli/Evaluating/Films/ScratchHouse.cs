using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Comparison;
using Semblance.Recognition;
using Semblance.Vault.Safekeeping;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>A vault in a temporary folder, with the use cases over it: measurements decide as a kept gallery would, and leave nothing.</summary>
internal sealed class ScratchHouse : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly FaceVault _vault;

    private ScratchHouse(DirectoryInfo folder, FaceVault vault, Calibration? calibration)
    {
        (_folder, _vault) = (folder, vault);
        Cases = new RecognitionHouse(vault, calibration, OpenHouse.Identifiers, TimeProvider.System);
    }

    /// <summary>The use cases.</summary>
    public RecognitionHouse Cases { get; }

    /// <summary>Makes one.</summary>
    /// <param name="calibration">What scores stand for; <see langword="null"/> where nobody is asked for.</param>
    /// <param name="cancellation">Ends the making.</param>
    public static async Task<ScratchHouse> OpenAsync(Calibration? calibration, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("semblance-scratch-");
        try
        {
            return new ScratchHouse(folder, await VaultDoor.OpenAsync(new VaultPlace { Folder = folder.FullName }, TimeProvider.System, cancellation), calibration);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Cases.DisposeAsync();
        await _vault.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
