using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Constrain;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject different</c>: two people who look alike and are not the same.</summary>
internal static class SubjectDifferentCommand
{
    public static Command Create()
    {
        var reason = new Option<string>("--reason") { Description = "Why you are sure; it is kept sealed", Required = true };
        var json = JsonOption.Create();
        var command = new Command("different", "Say that two subjects are different people: twins, namesakes. A search that finds both then wants a wider margin before it names one.") { reason, json };
        var subject = SubjectArguments.AddTo(command);
        var other = new Argument<string>("OTHER") { Description = "The other subject of the same gallery" };
        command.Arguments.Add(other);
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var about = await subject.FindAsync(parsed, house, vaultArguments, cancellation);
            var second = await subject.FindAsync(parsed, parsed.GetRequiredValue(other), house, vaultArguments, cancellation);
            var said = await house.Cases.Constrain.HandleAsync(new ConstraintRequest(about, parsed.GetRequiredValue(reason)) { DifferentFrom = second.Subject }, cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Constraint = said.ToString(), Subjects = new[] { about.Subject.ToString(), second.Subject.ToString() } });
            else
                Screen.Line("Kept: they are different people.");
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
