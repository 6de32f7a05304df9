using System.Globalization;
using Semblance.Cli.Commands.Serving;
using Semblance.Server.Decoding;

namespace Semblance.Cli.Serving;

/// <summary>How this very program is started as a child that decodes pictures.</summary>
internal static class DecodingCommand
{
    /// <param name="maxBytes">Most bytes of a picture.</param>
    public static ChildCommand Of(long maxBytes)
    {
        string[] own = [DecodePicturesCommand.Name, "--max-bytes", maxBytes.ToString(CultureInfo.InvariantCulture)];
        var program = Environment.ProcessPath!;
        var library = Path.Combine(AppContext.BaseDirectory, typeof(DecodingCommand).Assembly.GetName().Name + ".dll");
        return string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.Ordinal) ? new ChildCommand(program, [library, .. own]) : new ChildCommand(program, own);
    }
}
