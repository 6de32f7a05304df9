using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Keeping;

/// <summary>The argument and option by which a command names a subject.</summary>
internal sealed class SubjectArguments
{
    private readonly Argument<string> _subject = new("SUBJECT") { Description = "External id, or identifier of 36 characters" };
    private readonly Option<string> _gallery = new("--gallery", "-g") { Description = "The gallery's name", Required = true };

    /// <summary>Adds them to a command.</summary>
    public static SubjectArguments AddTo(Command command)
    {
        var arguments = new SubjectArguments();
        command.Arguments.Add(arguments._subject);
        command.Options.Add(arguments._gallery);
        return arguments;
    }

    /// <summary>Finds the subject.</summary>
    public Task<AboutSubject> FindAsync(ParseResult parsed, OpenHouse house, VaultArguments vault, CancellationToken cancellation) =>
        FindAsync(parsed, parsed.GetRequiredValue(_subject), house, vault, cancellation);

    /// <summary>Finds another subject of the same gallery.</summary>
    public async Task<AboutSubject> FindAsync(ParseResult parsed, string subject, OpenHouse house, VaultArguments vault, CancellationToken cancellation)
    {
        var gallery = new GalleryName(parsed.GetRequiredValue(_gallery));
        return new AboutSubject(gallery, (await house.Cases.FindSubject.HandleAsync(gallery, subject, cancellation)).Id, vault.Caller(parsed));
    }
}
