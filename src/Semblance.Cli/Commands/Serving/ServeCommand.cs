using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Serving;
using Semblance.Imaging;
using Semblance.Server;
using Semblance.Server.Decoding;
using Semblance.Video.Following;

namespace Semblance.Cli.Commands.Serving;

/// <summary><c>serve</c>: the HTTP server, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the native API, the dialects of other products and the console over HTTP. The first start makes an admin's key and shows it once.");
        var (server, vault, engine) = (ServerArguments.AddTo(command), VaultArguments.AddTo(command), EngineArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = server.Read(parsed);
            await using var house = await OpenHouse.OpenAsync(vault.Place(parsed), engine.Read(parsed), cancellation);
            await using var reader = new ChildReader(DecodingCommand.Of(options.MaxPictureBytes), new PictureLimits { MaxBytes = options.MaxPictureBytes }, Environment.ProcessorCount);
            var cameras = new Lazy<FaceEngine>(() => FaceEngine.Open(FollowOptions.ForEngine(engine.Read(parsed), new())));
            using var camerasEnd = new LastEngine(cameras);
            var host = SemblanceServer.Build(house.Cases, house.Engine!, reader, options, () => cameras.Value);
            await using (host)
            {
                if (await FirstKey.MakeAsync(house.Cases.Grants, vault.Caller(parsed), cancellation) is { } key)
                    Screen.Line($"The admin's key, shown this once:\n\n  {key}\n");
                await ServerStart.ListenAsync(host, options.Listen, cancellation);
                Screen.Line($"Semblance listens at {string.Join(", ", SemblanceServer.Addresses(host))}. Stop it with Ctrl+C.");
                await ServerEnd.WaitAsync(host, cancellation);
            }

            return (int)ExitCode.Yes;
        });
        return command;
    }
}
