using System.CommandLine;
using System.CommandLine.Parsing;
using Semblance.Cli.Commands;
using Semblance.Cli.Commands.Consents;
using Semblance.Cli.Commands.Evaluate;
using Semblance.Cli.Commands.Keeping;
using Semblance.Cli.Commands.Models;
using Semblance.Cli.Commands.Operating;
using Semblance.Cli.Commands.Receipts;
using Semblance.Cli.Commands.Releases;
using Semblance.Cli.Commands.Serving;
using Semblance.Cli.Commands.Shots;
using Semblance.Cli.Hosting;
using Semblance.Cli.Watching;
using Semblance.Errors;

namespace Semblance.Cli;

/// <summary>The whole command line: its tree of commands, and what each failure becomes.</summary>
internal static class CommandHost
{
    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Tree().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return (int)ExitCode.Usage;
        }

        if (Mistaken(parsed) is { } option)
        {
            await Console.Error.WriteLineAsync($"'{option}' is no option of '{parsed.CommandResult.Command.Name}'.\n'--help' shows those that are; a file of that name is given as ./{option}.");
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToEnd(parsed) });
        }
        catch (SemblanceException refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.What}\n{refusal.Remedy}");
            return (int)CodeFor(refusal.Code);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return (int)ExitCode.No;
        }
        catch (Exception bug) // the last line of defence: whatever reaches it is our bug, and says so
        {
            await Console.Error.WriteLineAsync($"This is an error in semblance itself, please report it:\n{bug}");
            return (int)ExitCode.OurBug;
        }
    }

    /// <summary>An argument that was surely meant as an option: lists of files take any word, and "--colour does not exist" would mislead.</summary>
    private static string? Mistaken(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens)
                .Select(token => token.Value).FirstOrDefault(word => word.Length > 1 && word.StartsWith('-'));

    /// <summary>How long a command may still work when it is stopped: a watch ends its visits and gives its outlets a last while.</summary>
    private static TimeSpan TimeToEnd(ParseResult parsed) => parsed.CommandResult.Command.Name is "watch" or "serve" ? OutletRun.LastWait * 2 : TimeSpan.FromSeconds(2);

    private static RootCommand Tree() => new("Face recognition that its users can trust: every score stands for a measured error rate.")
    {
        DemoCommand.Create(),
        DetectCommand.Create(),
        CompareCommand.Create(),
        GalleryCommand.Create(),
        EnrolCommand.Create(),
        IdentifyCommand.Create(),
        Commands.Keeping.VerifyCommand.Create(),
        SubjectCommand.Create(),
        ConsentCommand.Create(),
        ReleaseCommand.Create(),
        AuditCommand.Create(),
        ReceiptCommand.Create(),
        VaultCommand.Create(),
        KeysCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        GroupCommand.Create(),
        WatchCommand.Create(),
        ShotCommand.Create(),
        RedactCommand.Create(),
        SearchVideoCommand.Create(),
        QualityCommand.Create(),
        LivenessCommand.Create(),
        EmbedCommand.Create(),
        ExplainCommand.Create(),
        ModelsCommand.Create(),
        EvaluateCommand.Create(),
        DoctorCommand.Create(),
        BenchCommand.Create(),
        SynthesizeCommand.Create(),
        ServeCommand.Create(),
        DecodePicturesCommand.Create(),
    };

    /// <summary>The exit code that a refusal becomes; docs/errors.md lists them.</summary>
    internal static ExitCode CodeFor(ErrorCode code) => code switch
    {
        ErrorCode.OptionOutOfRange => ExitCode.Usage,
        ErrorCode.ModelNotFound or ErrorCode.CatalogueInvalid or ErrorCode.ModelMismatch or ErrorCode.ModelLicenceMissing
            or ErrorCode.ModelRunFailed or ErrorCode.ModelDownloadFailed or ErrorCode.TemplateModelMismatch
            or ErrorCode.CalibrationMissing or ErrorCode.CalibrationInvalid or ErrorCode.CalibrationUnsupported => ExitCode.Model,
        _ => ExitCode.Input,
    };
}
