using Semblance.Cli;

return await CommandHost.RunAsync(args);
