using System.CommandLine;
using Semblance.Cli.Pictures;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.Cli.Holding;

/// <summary>The option by which somebody shows a holder key.</summary>
internal sealed class HolderKeyOption
{
    private readonly Option<string?> _file = new("--holder-key") { Description = "What the person holds, where the gallery's people hold their keys: the file, or a picture of the QR code" };

    public static HolderKeyOption AddTo(Command command)
    {
        var option = new HolderKeyOption();
        command.Options.Add(option._file);
        return option;
    }

    /// <summary>Reads the key; nothing where none is shown.</summary>
    public async Task<HolderKey?> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_file) is not { } path)
            return null;
        return Path.GetExtension(path).Equals(HolderKeyFolder.Extension, StringComparison.OrdinalIgnoreCase)
            ? HolderKey.Load(new DiskFiles(), path)
            : HolderKeyCode.Read(await PictureFiles.ReadAsync(path, cancellation));
    }
}
