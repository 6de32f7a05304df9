using Semblance.Cli.Hosting;

return await CommandHost.RunAsync(args);
