using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Operate;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>restore</c>: a backup beside the keys of now, without whoever was erased since.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "The backup; none to end a restore that was cut off, or one of a PostgreSQL", Arity = ArgumentArity.ZeroOrOne };
        var json = JsonOption.Create();
        var command = new Command("restore", "Put a backup beside the keys of now. Whoever was erased since, and whatever was withdrawn or expired, is forgotten before anybody is served. The vault's data folder has to be empty.") { file, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var done = await new RestoreHandler(VaultDoor.Adapters, OpenHouse.Identifiers, TimeProvider.System).HandleAsync(new RestoreRequest(vaultArguments.Place(parsed), parsed.GetValue(file), vaultArguments.Caller(parsed)), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(done);
            else
                Screen.Line(FormattableString.Invariant($"Restored: {done.Subjects} subjects in {done.Galleries} galleries. Forgotten again: {done.ForgottenGalleries} galleries and {done.ForgottenSubjects} subjects that were erased since, {done.WithdrawnReferences} references whose consent was withdrawn, {done.ExpiredReferences} whose day came.\nNext: semblance vault check"));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
