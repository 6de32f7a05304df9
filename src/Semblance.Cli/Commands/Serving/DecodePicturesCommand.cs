using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Imaging;
using Semblance.Server.Decoding;

namespace Semblance.Cli.Commands.Serving;

/// <summary><c>decode-pictures</c>: the child that a server lets its pictures be decoded by; hidden, for it speaks to no human.</summary>
internal static class DecodePicturesCommand
{
    public const string Name = "decode-pictures";

    public static Command Create()
    {
        var bytes = new Option<long>("--max-bytes") { DefaultValueFactory = _ => PictureLimits.Default.MaxBytes };
        var command = new Command(Name, "Decode pictures for a server: files in, pixels out.") { bytes };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            DecodingChild.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput(), PictureLimits.Default with { MaxBytes = parsed.GetValue(bytes) });
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
